import '../src/ui/ui.css';
import './view/surface.css';
import './proof/proof.css';
import { render } from 'preact';
import { Masthead, Section } from '../src/ui';
import { Access } from './proof/access';
import { KeptHere } from './proof/kept';
import { NoNetwork } from './proof/network';
import { RulePacks } from './proof/rules';

/** What the extension may read, what it keeps, by which rules it works, and why nothing can leave: as things stand at this moment. */
function Proof() {
  return (
    <>
      <Masthead title="How private is this?" />
      <main>
        <h1>How private is this?</h1>
        <p>What you write is read on this device and nowhere else. Nothing is sent, and no word of it is kept unless you ask for that.</p>
        <Section title="Can my manager see this?">
          <p>
            No. What I ask you, what you hide and what you note for yourself stays in this browser. There is no account, no report and no
            count that anybody else could open. Your organisation can choose settings, rules and pages for you; that way leads in, and
            nothing comes back.
          </p>
          <p>
            <a href="help.html#answers">More worries, answered</a>
          </p>
        </Section>
        <Access />
        <KeptHere />
        <RulePacks />
        <NoNetwork />
      </main>
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Proof />, root);
