import '../src/ui/ui.css';
import './view/surface.css';
import { fingerprint, version } from 'virtual:build';
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { grantedOrigins, onPermissionsChanged, removeOrigin } from '../src/extension/browser';
import { describeStorage, type Kept, wipe } from '../src/extension/storage';
import { Button, ButtonRow, Dialog, Live, Notice, Section, Table } from '../src/ui';
import { Masthead } from './view/masthead';

/** What the extension may read, what it keeps and how to delete it, as things stand at this moment. */
function Proof() {
  const [kept, setKept] = useState<Kept[]>([]);
  const [origins, setOrigins] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [say, setSay] = useState('');

  const look = useCallback(async (): Promise<void> => {
    const [stored, granted] = await Promise.all([describeStorage(), grantedOrigins()]);
    setKept(stored);
    setOrigins(granted);
  }, []);

  useEffect(() => {
    void look();
    return onPermissionsChanged(() => void look());
  }, [look]);

  async function wipeAll(): Promise<void> {
    setAsking(false);
    const left = await wipe();
    setSay(
      left.length === 0
        ? 'All of it is deleted.'
        : 'Some of it is still in use by another window of mine. Close that window, then try again.',
    );
    await look();
  }

  return (
    <>
      <Masthead title="How private is this?" />
      <main>
        <h1>How private is this?</h1>
        <p>What you write is read on this device and nowhere else. Nothing is sent, and no text of a record is kept.</p>
        <Section title="Can my manager see this?">
          <p>
            No. What I ask you, what you hide and what you note for yourself stays in this browser. There is no account, no report and no
            count that anybody else could open. Your organisation can choose settings, rules and pages for you; that way leads in, and
            nothing comes back.
          </p>
        </Section>
        <Section title="Where I may read">
          {origins.length === 0 ? (
            <p>Nowhere. No site has been allowed.</p>
          ) : (
            <Table
              caption="Sites that you or your organisation allowed"
              columns={[
                { title: 'Site', heads: true, cell: (origin) => origin.replace(/\/\*$/, '') },
                {
                  title: 'Take back',
                  cell: (origin) => (
                    <Button
                      small
                      kind="secondary"
                      label={`Take back: ${origin.replace(/\/\*$/, '')}`}
                      onClick={() => void removeOrigin(origin)}
                    >
                      Take back
                    </Button>
                  ),
                },
              ]}
              rows={origins}
              keyOf={(origin) => origin}
            />
          )}
          <p class="quiet">On these sites I read the one box that was chosen, and nothing else on the page.</p>
        </Section>
        <Section title="What I keep">
          {kept.length === 0 ? (
            <p>Nothing.</p>
          ) : (
            <Table
              caption="Kept at this moment"
              columns={[
                { title: 'What', heads: true, cell: ({ what }) => what },
                { title: 'Name', cell: ({ key }) => key },
                { title: 'Where', cell: ({ where }) => (where === 'session' ? 'in memory' : 'on this device') },
                { title: 'Size', cell: ({ bytes }) => (bytes === null ? 'not told by the browser' : `${bytes} bytes`) },
              ]}
              rows={kept}
              keyOf={({ where, key }) => `${where} ${key}`}
            />
          )}
          <p class="quiet">It lies in your browser’s profile and is protected as well as that is.</p>
          <ButtonRow>
            <Button kind="danger" onClick={() => setAsking(true)}>
              Delete all of it
            </Button>
          </ButtonRow>
          {say && (
            <Notice>
              <p>{say}</p>
            </Notice>
          )}
        </Section>
        <Section title="Why nothing can leave">
          <p>
            My own pages run under a policy that forbids every connection (connect-src 'none'). The build fails if any of my scripts holds a
            call that could reach a network, and the tests run both browsers behind a proxy that sees every request.
          </p>
          <dl>
            <dt>Version</dt>
            <dd>{version}</dd>
            <dt>Fingerprint of the sources</dt>
            <dd>{fingerprint}</dd>
          </dl>
        </Section>
      </main>
      <Live say={say} />
      {asking && (
        <Dialog title="Delete all of it?" onClose={() => setAsking(false)}>
          <p>Settings, pages that you set up, rule packs, reflections and action points will go from this device. This cannot be undone.</p>
          <ButtonRow>
            <Button kind="danger" onClick={() => void wipeAll()}>
              Delete
            </Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              Keep
            </Button>
          </ButtonRow>
        </Dialog>
      )}
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Proof />, root);
