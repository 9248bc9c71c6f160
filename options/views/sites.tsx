/** Pages and boxes: which page may be read, which box in it, and proof on the open page of what is read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { grantedOrigins, onPermissionsChanged, removeOrigin, requestOrigin } from '../../src/extension/browser';
import { patternsOf } from '../../src/extension/page-address';
import { sitesRecord, withSite } from '../../src/extension/storage';
import type { SiteProfile } from '../../src/page/types';
import { Button, ButtonRow, Details, Notice, Section, Sure } from '../../src/ui';
import type { ViewProps } from '../app';
import { download, Tag } from './parts';
import { SiteForm } from './site-form';
import { SiteSetUp } from './site-set-up';
import { SiteTrial } from './site-trial';

export function SitesView({ bench, state }: ViewProps) {
  const [own, setOwn] = useState<SiteProfile[]>([]);
  const [granted, setGranted] = useState<string[]>([]);
  // Both together: a page that is allowed never looks as if it were not.
  const read = useCallback(async (): Promise<void> => {
    const [sites, origins] = await Promise.all([sitesRecord.read(), grantedOrigins()]);
    setOwn(sites);
    setGranted(origins);
  }, []);
  useEffect(() => {
    void read();
    const stops = [sitesRecord.onChange(() => void read()), onPermissionsChanged(() => void read())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [read]);
  const set = (state.effective?.sites ?? []).filter(({ id }) => !own.some((site) => site.id === id));
  const keep = async (profile: SiteProfile): Promise<void> => {
    const saved = await sitesRecord.change((sites) => withSite(sites, profile));
    // It is said when it can be seen.
    await read();
    bench.say(saved.saved ? 'Saved.' : saved.say);
  };
  return (
    <>
      <h1>Pages and boxes</h1>
      <p>I read one box on one page, and only where somebody has set it up. Here you set it up once, and hand it to everybody.</p>
      <SiteSetUp keep={(site) => void keep(site)} />
      <Section title="Set up on this device">
        {own.length === 0 && <p>Nothing is set up yet.</p>}
        {own.map((site) => (
          <SiteCard key={site.id} site={site} granted={granted} keep={(changed) => void keep(changed)} />
        ))}
        {own.length > 0 && (
          <Button kind="secondary" onClick={() => download('sites.json', `${JSON.stringify(own, null, 2)}\n`, 'application/json')}>
            Export all of these
          </Button>
        )}
      </Section>
      {set.length > 0 && (
        <Section title={`Set by ${state.effective?.setBy ?? 'your organisation'}`}>
          {set.map((site) => (
            <SiteCard key={site.id} site={site} granted={granted} />
          ))}
        </Section>
      )}
    </>
  );
}

/** @param keep absent where an organisation's policy set the page */
function SiteCard({ site, granted, keep }: { site: SiteProfile; granted: readonly string[]; keep?: (site: SiteProfile) => void }) {
  const [isAsking, setAsking] = useState(false);
  const wanted = patternsOf(site.host);
  const held = wanted.filter((pattern) => granted.includes(pattern));
  return (
    <div class="card">
      <h3>{site.title}</h3>
      <p class="tags">
        <Tag>{`${site.host}${site.path ?? ''}`}</Tag>
        {held.length > 0 ? <Tag>May be read</Tag> : <Tag kind="attention">Not allowed yet</Tag>}
        {!keep && <Tag>Locked</Tag>}
      </p>
      {held.length === 0 && (
        <Notice kind="attention">
          <p>The browser asks once whether I may read {site.host}.</p>
          {/* Asked straight from the click: browsers refuse a question that comes later. */}
          <Button
            small
            onClick={() => void requestOrigin(wanted[site.host.startsWith('127.') || site.host.startsWith('localhost') ? 1 : 0] ?? '')}
          >
            Allow {site.host}
          </Button>
        </Notice>
      )}
      <SiteTrial site={site} mayChange={keep !== undefined} />
      {keep && (
        <Details summary="Change it: box, condition, past entries">
          {/* Anew where somebody has pointed meanwhile: the form would save what it held before. */}
          <SiteForm key={JSON.stringify([site.field, site.pastEntries])} site={site} keep={keep} />
        </Details>
      )}
      <ButtonRow>
        {held.length > 0 && (
          <Button
            small
            kind="secondary"
            label={`Take the permission back: ${site.host}`}
            onClick={() => held.forEach((pattern) => void removeOrigin(pattern))}
          >
            Take the permission back
          </Button>
        )}
        {keep && (
          <Button small kind="danger" label={`Take out: ${site.title}`} onClick={() => setAsking(true)}>
            Take out
          </Button>
        )}
      </ButtonRow>
      {isAsking && (
        <Sure
          title={`Take out “${site.title}”?`}
          act="Take it out"
          onAct={() => void sitesRecord.change((sites) => sites.filter(({ id }) => id !== site.id))}
          onKeep={() => setAsking(false)}
        >
          <p>I will no longer read this box. Nothing changes on the page itself.</p>
        </Sure>
      )}
    </div>
  );
}
