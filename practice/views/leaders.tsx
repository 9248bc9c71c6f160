import { useState } from 'preact/hooks';
import { Button, ButtonRow, Notice, Section, Sure } from '../../src/ui';
import { ALL_BOXES, AREA_BOXES, AREAS, areaById, boxId, CLOSING_BOXES, CLOSING_ID } from '../model/leaders';
import { linkTo } from '../route';
import type { ViewProps } from './app';
import { KeepSwitch } from './keep-switch';
import { SheetField } from './sheet-field';

/** The four areas and the end of the worksheet. */
export function LeadersStart({ state, intents }: ViewProps) {
  const [asks, setAsks] = useState(false);
  const isEmpty = ALL_BOXES.every(({ id }) => (state.notes[id] ?? '').trim() === '');
  return (
    <>
      <h1>For leaders</h1>
      <p class="lead">
        Questions for those who lead, about what the organisation does so that good decisions can be made and found on the file. Take one
        area at a time, alone or with others; at the end, what to stop, start and continue.
      </p>
      <NoPeople />
      <Section title="The worksheet">
        <ol class="plain-list areas">
          {AREAS.map(({ id, title }) => (
            <AreaLink key={id} id={id} title={title} state={state} />
          ))}
          <AreaLink id={CLOSING_ID} title="Stop, start, continue" state={state} />
        </ol>
        <KeepSwitch state={state} intents={intents} part="leaders" label="Keep this worksheet on this device">
          Off, it goes when this tab closes or crashes. On, it is kept as you write, here and nowhere else; “What is kept” deletes it.
        </KeepSwitch>
        <ButtonRow>
          <a class="button button-secondary" href={linkTo({ view: 'sheet' })}>
            See and print all of it
          </a>
          {!isEmpty && (
            <Button kind="secondary" onClick={() => setAsks(true)}>
              Clear the worksheet
            </Button>
          )}
        </ButtonRow>
      </Section>
      <p class="quiet">
        Areas and questions follow the Leaders’ Briefing of <cite>Defensible decision-making in children’s social care</cite> (Research in
        Practice with the Practice Supervisor Development Programme, 2022). The words here are ours.
      </p>
      {asks && (
        <Sure
          title="Clear the whole worksheet?"
          act="Clear it"
          keep="Leave it"
          onAct={() => {
            setAsks(false);
            intents.clearSheet();
          }}
          onKeep={() => setAsks(false)}
        >
          <p>You can take it back straight afterwards.</p>
        </Sure>
      )}
    </>
  );
}

function AreaLink({ id, title, state }: Pick<ViewProps, 'state'> & { id: string; title: string }) {
  const hasBegun = ALL_BOXES.some((box) => box.area === id && (state.notes[box.id] ?? '').trim() !== '');
  return (
    <li class="area-link">
      <a href={linkTo({ view: 'area', id })}>{title}</a>
      {hasBegun && <span class="quiet">Begun</span>}
    </li>
  );
}

/** One area with its questions and boxes, or the end of the sheet. */
export function AreaPage({ state, intents, id }: ViewProps & { id: string }) {
  const area = areaById(id);
  const order = [...AREAS.map((one) => one.id), CLOSING_ID];
  const next = order[order.indexOf(area?.id ?? CLOSING_ID) + 1];
  const boxes = area ? AREA_BOXES : CLOSING_BOXES;
  return (
    <>
      <p>
        <a href={linkTo({ view: 'leaders' })}>All areas</a>
      </p>
      <h1>{area?.title ?? 'Stop, start, continue'}</h1>
      {area ? <p class="lead">{area.intro}</p> : <p class="lead">Three lists, short enough to be remembered.</p>}
      {area && (
        <Section title="Questions">
          <ul class="challenge">
            {area.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={area ? 'Your notes' : 'Your lists'}>
        <NoPeople />
        {boxes.map(({ id: box, label }) => {
          const name = boxId(area?.id ?? CLOSING_ID, box);
          return (
            <SheetField key={name} id={name} label={label} value={state.notes[name] ?? ''} onWrite={(words) => intents.note(name, words)} />
          );
        })}
        <KeepSwitch state={state} intents={intents} part="leaders" label="Keep this worksheet on this device">
          Off, it goes when this tab closes or crashes.
        </KeepSwitch>
      </Section>
      <ButtonRow>
        {next ? (
          <a class="button" href={linkTo({ view: 'area', id: next })}>
            Go on: {areaById(next)?.title ?? 'Stop, start, continue'}
          </a>
        ) : (
          <a class="button" href={linkTo({ view: 'sheet' })}>
            See and print all of it
          </a>
        )}
      </ButtonRow>
    </>
  );
}

function NoPeople() {
  return (
    <Notice>
      <p>
        This sheet is about the organisation. Please write nothing in it about a child, a family or a colleague: roles and teams are enough.
      </p>
    </Notice>
  );
}
