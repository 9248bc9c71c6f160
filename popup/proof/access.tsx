/** What the extension may do at this moment, and why: asked of the browser, not of ourselves. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { grantedOrigins, grantedPermissions, onPermissionsChanged, removeOrigin } from '../../src/extension/browser';
import { onEffectiveChanged, readEffective } from '../../src/extension/effective';
import { originPattern } from '../../src/extension/page-address';
import type { SiteProfile } from '../../src/page/types';
import { Button, Section, Table } from '../../src/ui';
import { PERMISSION_WORDS, UNKNOWN_PERMISSION } from './permission-words';

interface Allowed {
  permissions: string[];
  origins: string[];
  sites: SiteProfile[];
}

export function Access() {
  const [{ permissions, origins, sites }, setAllowed] = useState<Allowed>({ permissions: [], origins: [], sites: [] });
  const look = useCallback(async (): Promise<void> => {
    const [may, where, effective] = await Promise.all([grantedPermissions(), grantedOrigins(), readEffective()]);
    setAllowed({ permissions: may, origins: where, sites: effective.sites });
  }, []);
  useEffect(() => {
    void look();
    const stops = [onPermissionsChanged(() => void look()), onEffectiveChanged(() => void look())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  return (
    <>
      <Section title="Where I may read">
        {origins.length === 0 ? (
          <p>Nowhere. No site has been allowed.</p>
        ) : (
          <Table
            caption="Sites that you or your organisation allowed"
            columns={[
              { title: 'Site', heads: true, cell: shown },
              { title: 'For which box', cell: (origin) => boxesOn(origin, sites) },
              {
                title: 'Take back',
                cell: (origin) => (
                  <Button small kind="secondary" label={`Take back: ${shown(origin)}`} onClick={() => void removeOrigin(origin)}>
                    Take back
                  </Button>
                ),
              },
            ]}
            rows={origins}
            keyOf={(origin) => origin}
          />
        )}
        <p class="quiet">
          On these sites I read the one box that was chosen, the list of your past entries when you ask me to look back, and nothing else.
        </p>
      </Section>
      <Section title="What else I may do, and why">
        <Table
          caption="As the browser tells it at this moment"
          columns={[
            { title: 'Permission', heads: true, cell: (name) => <code>{name}</code> },
            { title: 'Why', cell: (name) => wordsFor(name).why },
            { title: 'What it does not allow', cell: (name) => wordsFor(name).not },
          ]}
          rows={permissions}
          keyOf={(name) => name}
        />
      </Section>
    </>
  );
}

const shown = (origin: string): string => origin.replace(/\/\*$/, '');

const wordsFor = (name: string) => PERMISSION_WORDS[name] ?? UNKNOWN_PERMISSION;

/** Names of the boxes that the site was allowed for. */
function boxesOn(origin: string, sites: readonly SiteProfile[]): string {
  const names = sites
    .filter(({ host }) => [`http://${host}/`, `https://${host}/`].some((url) => originPattern(url) === origin))
    .map(({ title }) => title);
  return names.join(', ') || 'none is set up';
}
