/** Tries a profile on the open page, and says what was read. The text is shown here and kept nowhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { showTab, tabsMatching } from '../../src/extension/browser';
import { type FieldLink, linkToFields, type Seen } from '../../src/extension/field-link';
import { startPointing, wakePage } from '../../src/extension/handles';
import { type Collected, readList } from '../../src/extension/looking-back/collect';
import { ask } from '../../src/extension/messages';
import { patternsOf } from '../../src/extension/page-address';
import type { SiteProfile } from '../../src/page/types';
import { Button, ButtonRow, Notice } from '../../src/ui';

/** @param mayChange false where an organisation's policy set the page */
export function SiteTrial({ site, mayChange }: { site: SiteProfile; mayChange: boolean }) {
  const link = useRef<FieldLink | null>(null);
  const [seen, setSeen] = useState<Seen | 'no-tab' | null>(null);
  const [past, setPast] = useState<Collected | null>(null);
  useEffect(() => () => link.current?.close(), []);

  const openTab = async (): Promise<number | null> => (await tabsMatching(patternsOf(site.host)))[0]?.id ?? null;

  const tryBox = async (): Promise<void> => {
    const tabId = await openTab();
    if (tabId === null) return setSeen('no-tab');
    await ask(wakePage, { tabId });
    link.current?.close();
    const mine = linkToFields((next) => {
      setSeen(next);
      if (next.kind === 'waiting') mine.read();
    });
    link.current = mine;
    mine.follow(tabId);
  };
  const pointAtPast = async (): Promise<void> => {
    const tabId = await openTab();
    if (tabId === null) return setPast({ kind: 'none', say: NO_TAB });
    const started = await ask(startPointing, { tabId, listOf: site.id });
    if (started?.started) await showTab(tabId);
    setPast({
      kind: 'none',
      say: started?.started
        ? 'Click on one of the past entries in that tab. Then come back, and test what I read.'
        : 'I could not reach that tab. Load it again, and try once more.',
    });
  };
  const tryPast = async (): Promise<void> => {
    const tabId = await openTab();
    setPast(tabId === null ? { kind: 'none', say: NO_TAB } : await readList(tabId));
  };

  return (
    <>
      <ButtonRow>
        <Button small kind="secondary" label={`Test it on the open page: ${site.title}`} onClick={() => void tryBox()}>
          Test it on the open page
        </Button>
        {mayChange && (
          <Button small kind="secondary" label={`Point at the past entries: ${site.title}`} onClick={() => void pointAtPast()}>
            Point at the past entries
          </Button>
        )}
        {site.pastEntries && (
          <Button small kind="secondary" label={`Test the past entries: ${site.title}`} onClick={() => void tryPast()}>
            Test the past entries
          </Button>
        )}
      </ButtonRow>
      <div role="status">
        {seen !== null && (
          <Notice>
            <p>{sayOf(seen)}</p>
            {seen !== 'no-tab' && seen.kind === 'field' && (
              <blockquote class="in-place">{seen.state.text.slice(0, 300) || '(The box is empty.)'}</blockquote>
            )}
          </Notice>
        )}
        {past !== null && (
          <Notice>
            <p>
              {past.kind === 'none'
                ? past.say
                : `I read ${past.entries.length} past entries. The first is of ${past.entries[0]?.date ?? 'no date that I could see'}.`}
            </p>
          </Notice>
        )}
      </div>
    </>
  );
}

const NO_TAB = 'I see no open tab of this site that I may read. Open the page, and try again.';

function sayOf(seen: Seen | 'no-tab'): string {
  if (seen === 'no-tab') return NO_TAB;
  switch (seen.kind) {
    case 'connecting':
      return 'Looking …';
    case 'field':
      return `I read “${seen.state.title}”: ${seen.state.review.words} words. These are the first of them. They are shown here only, and kept nowhere.`;
    case 'waiting':
      return `I see the box “${seen.title}”. Reading it …`;
    case 'no-box':
      return 'The page is open, and I see no box there that fits. Look at the label, the name or the condition.';
    case 'silent':
      return 'The page does not answer. Load it again, and try once more.';
    default:
      return 'The extension was reloaded. Load the page again.';
  }
}
