/** Setting up a page: allow it, then point at the box in the open tab, or say how to find it. */
import { useState } from 'preact/hooks';
import { requestOrigin, showTab, type TabInfo, tabsMatching } from '../../src/extension/browser';
import { preparePointing, startPointing } from '../../src/extension/handles';
import { ask } from '../../src/extension/messages';
import { originPattern } from '../../src/extension/page-address';
import type { SiteProfile } from '../../src/page/types';
import { Button, ButtonRow, Details, Notice, Section } from '../../src/ui';
import { TextField } from './parts';
import { SiteForm } from './site-form';

export function SiteSetUp({ keep }: { keep: (site: SiteProfile) => void }) {
  const [address, setAddress] = useState('');
  const [tabs, setTabs] = useState<TabInfo[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const full = /^https?:/.test(address) ? address : ['https:', '', address].join('/');
  const origin = address.trim() === '' ? null : originPattern(full);

  const allow = (): void => {
    if (origin === null) {
      setSaid('Please type the address of the page, as it stands in the address bar.');
      return;
    }
    // Straight from the click: browsers refuse a question that comes later.
    void requestOrigin(origin).then(async (granted) => {
      setSaid(granted ? null : 'That is fine. Nothing was changed, and I read nothing on that page.');
      setTabs(granted ? await tabsMatching([origin]) : null);
    });
  };
  const point = async (tab: TabInfo): Promise<void> => {
    if (origin === null) return;
    await ask(preparePointing, { tabId: tab.id, origin });
    const started = await ask(startPointing, { tabId: tab.id });
    if (started?.started) await showTab(tab.id);
    setSaid(
      started?.started
        ? 'Click on the box in that tab. It then appears here.'
        : 'I could not reach that tab. Load it again, and try once more.',
    );
  };

  return (
    <Section title="Set up a page">
      <TextField
        label="Address of a page where entries are written"
        hint="Copy it from the address bar, with the page open in another tab."
        value={address}
        onChange={setAddress}
      />
      <ButtonRow>
        <Button onClick={allow}>Allow this site, and go on</Button>
      </ButtonRow>
      <div role="status">
        {said !== null && (
          <Notice>
            <p>{said}</p>
          </Notice>
        )}
        {tabs?.length === 0 && <p>It is allowed. Open that page in another tab, then press the button again.</p>}
        {tabs && tabs.length > 0 && <p>In which tab is the box?</p>}
      </div>
      {tabs && tabs.length > 0 && (
        <ul class="plain-list">
          {tabs.map((tab) => (
            <li key={tab.id}>
              <Button kind="secondary" onClick={() => void point(tab)}>
                Point at the box in {tab.url === null ? 'this tab' : short(tab.url)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {tabs && origin !== null && (
        <Details summary="Or say how to find the box">
          <SiteForm
            site={{ id: `site-${crypto.randomUUID()}`, title: new URL(full).host, host: new URL(full).host, field: {} }}
            keep={(site) => {
              keep(site);
              setTabs(null);
              setAddress('');
            }}
          />
        </Details>
      )}
    </Section>
  );
}

function short(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`.slice(0, 80);
}
