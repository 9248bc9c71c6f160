import { Button, ButtonRow, Notice, Section } from '../../src/ui';
import { counted } from '../model/in-words';
import type { ViewProps } from './app';

/** Entries from the list of a site that is set up, page by page. */
export function FromTab({ state, intents, whose }: ViewProps & { whose: string }) {
  const { tabs, sitesKnown, collecting, work } = state;
  return (
    <Section title="From your recording system">
      {collecting ? (
        <>
          <p>
            {counted(collecting.pages, 'page', 'pages')} read from <strong>{collecting.tab.address}</strong>.
          </p>
          {collecting.hasNext ? (
            <>
              <p id="next-hint">
                There are older entries. I can press the list’s own button for them in that tab. If you are writing there, save first.
              </p>
              <ButtonRow>
                <Button disabled={work !== null} onClick={intents.readNextPage}>
                  Go to the next page and read it too
                </Button>
                <Button kind="secondary" disabled={work !== null} onClick={() => intents.readTab(collecting.tab, collecting.about)}>
                  Read the page again
                </Button>
              </ButtonRow>
            </>
          ) : (
            <p>I can see no older entries there.</p>
          )}
        </>
      ) : null}
      {tabs !== null && tabs.length === 0 && <NoTab sitesKnown={sitesKnown} />}
      {(tabs ?? [])
        .filter(({ id }) => id !== collecting?.tab.id)
        .map((tab) => (
          <div class="card row" key={tab.id}>
            <p>
              <strong>{tab.title}</strong>
              <br />
              <span class="quiet">{tab.address}</span>
            </p>
            <Button label={`Read the entries there: ${tab.address}`} disabled={work !== null} onClick={() => intents.readTab(tab, whose)}>
              Read the entries there
            </Button>
          </div>
        ))}
      <ButtonRow>
        <Button kind="secondary" small onClick={intents.findTabs}>
          Look for open records again
        </Button>
      </ButtonRow>
    </Section>
  );
}

function NoTab({ sitesKnown }: { sitesKnown: number }) {
  return (
    <Notice>
      <p>
        {sitesKnown === 0
          ? 'I do not know yet where past entries stand in your recording system. Under “Pages and boxes” in rules and settings you can point at them; until then, paste or a file will do.'
          : 'I can see no record open. Open the child’s past entries in another tab, then look again.'}
      </p>
    </Notice>
  );
}
