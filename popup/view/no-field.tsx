import type { PageAddress } from '../../src/extension/page-address';
import { Button, ButtonRow } from '../../src/ui';
import type { Intents } from '../state';

export function Loading() {
  return (
    <section>
      <h1>Just looking …</h1>
      <p class="quiet">I am finding the box that you write in.</p>
    </section>
  );
}

export function WaitingForBox({ title, intents }: { title: string; intents: Intents }) {
  return (
    <section>
      <h1>Ready when you are</h1>
      <p>I can see {title ? <strong>{title}</strong> : 'your box'}. Click into it and write: I read along from then on.</p>
      <ButtonRow>
        <Button onClick={intents.read}>Read it now</Button>
      </ButtonRow>
    </section>
  );
}

export function NoBox({ host, intents }: { host: string; intents: Intents }) {
  return (
    <section>
      <h1>I cannot see your box here</h1>
      <p>
        I may read one box on {host}, and it does not seem to be on this page just now. It may be on another page of this system, or it
        comes only with another kind of case note.
      </p>
      <ButtonRow>
        <Button onClick={intents.point}>Point at the box</Button>
      </ButtonRow>
    </section>
  );
}

export function Asleep() {
  return (
    <section>
      <h1>Please load this page again</h1>
      <p>It was open before I was ready. Save what you have written first, then load the page again, and I will be there.</p>
    </section>
  );
}

export interface NotSetUpProps {
  page: Extract<PageAddress, { kind: 'site' }>;
  canTryOnce: boolean;
  intents: Intents;
}

export function NotSetUp({ page, canTryOnce, intents }: NotSetUpProps) {
  if (page.profiles > 0) {
    return (
      <section>
        <h1>May I read here?</h1>
        <p>
          {page.host} is set up, and the browser has not yet allowed me to be there. If you press the button, it will ask you. I read the
          one box that was chosen, and nothing else.
        </p>
        <ButtonRow>
          <Button onClick={intents.setUp}>Allow this site</Button>
        </ButtonRow>
      </section>
    );
  }
  return (
    <section>
      <h1>Is this where you write?</h1>
      <p>
        If <strong>{page.host}</strong> is your recording system, I can read the box for your oversight comment while you write.
      </p>
      <ol>
        <li>Press the button.</li>
        <li>The browser asks whether I may be on this site. Choose Allow.</li>
        <li>Click the box that you write in.</li>
      </ol>
      <ButtonRow>
        <Button onClick={intents.setUp}>Set up this page</Button>
        {canTryOnce && (
          <Button kind="secondary" onClick={intents.point}>
            Just this once
          </Button>
        )}
      </ButtonRow>
      <p class="quiet">I read that one box and nothing else on the page. Nothing leaves this device.</p>
    </section>
  );
}

export function Unreadable({ isUnknown, kind }: { isUnknown: boolean; kind: 'popup' | 'panel' }) {
  return (
    <section>
      <h1>I cannot read this page</h1>
      {isUnknown && kind === 'panel' ? (
        <p>
          I am not set up here. If this is where you write, press my button in the browser’s toolbar and choose “Set up this page”. You can
          also paste your text below.
        </p>
      ) : (
        <p>The browser keeps this page to itself. You can paste your text below, and I will read it here.</p>
      )}
    </section>
  );
}
