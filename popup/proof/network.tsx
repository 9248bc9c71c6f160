/** Why nothing can leave: the policy as the browser has it, and which build this is. */
import { fingerprint, version } from 'virtual:build';
import { ownPolicy } from '../../src/extension/browser';
import { Notice, Section, Table } from '../../src/ui';
import { readCsp } from './policy';

export function NoNetwork() {
  const { lines, forbidsNetwork } = readCsp(ownPolicy());
  return (
    <Section title="Why nothing can leave">
      {forbidsNetwork ? (
        <p>
          My own pages run under a policy that forbids every connection, and the browser keeps it, not I. The build fails if any of my
          scripts holds a call that could reach a network, and the tests run both browsers behind a proxy that sees every request.
        </p>
      ) : (
        <Notice kind="problem">
          <p>The policy of this build does not forbid connections. That is not how it was made: please stop using it, and tell IT.</p>
        </Notice>
      )}
      <Table
        caption="The policy, read from the manifest of this build"
        columns={[
          { title: 'In plain words', heads: true, cell: ({ say }) => say },
          { title: 'As it stands', cell: ({ line }) => <code>{line}</code> },
        ]}
        rows={lines}
        keyOf={({ line }) => line}
      />
      <dl>
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Fingerprint of the sources</dt>
        <dd>
          <code class="hash">{fingerprint}</code>
        </dd>
      </dl>
    </Section>
  );
}
