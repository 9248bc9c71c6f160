import { dayOf } from '../../src/extension/day';
import { Button, ButtonRow, dayInWords } from '../../src/ui';
import { AREA_BOXES, AREAS, boxId, CLOSING_BOXES, CLOSING_ID, type SheetBox } from '../model/leaders';
import { linkTo } from '../route';
import type { ViewProps } from './app';

/** The whole worksheet to read and to print, with room to write by hand where a box is empty. */
export function Sheet({ state, intents }: ViewProps) {
  return (
    <>
      <div class="no-print">
        <p>
          <a href={linkTo({ view: 'leaders' })}>All areas</a>
        </p>
        <ButtonRow>
          <Button onClick={intents.print}>Print, or save as PDF</Button>
        </ButtonRow>
      </div>
      <article class="sheet" aria-labelledby="sheet-title">
        <h1 id="sheet-title">Defensible decisions: a worksheet for leaders</h1>
        <p class="quiet">{dayInWords(dayOf(new Date()))}. About the organisation; it holds nothing about a person.</p>
        {AREAS.map(({ id, title, questions }) => (
          <section key={id} class="sheet-area">
            <h2>{title}</h2>
            <ul>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
            <Notes state={state} area={id} boxes={AREA_BOXES} />
          </section>
        ))}
        <section class="sheet-area">
          <h2>Stop, start, continue</h2>
          <Notes state={state} area={CLOSING_ID} boxes={CLOSING_BOXES} />
        </section>
        <p class="quiet">
          After the Leaders’ Briefing of Defensible decision-making in children’s social care (Research in Practice with PSDP, 2022), in our
          own words.
        </p>
      </article>
    </>
  );
}

function Notes({ state, area, boxes }: Pick<ViewProps, 'state'> & { area: string; boxes: readonly SheetBox[] }) {
  return (
    <dl class="written">
      {boxes.map(({ id, label }) => {
        const words = (state.notes[boxId(area, id)] ?? '').trim();
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd class={words === '' ? 'lines by-hand' : 'lines'}>
              {words === '' ? <span class="quiet no-print">Nothing written.</span> : words}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
