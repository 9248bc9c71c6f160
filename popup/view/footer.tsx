import { Button } from '../../src/ui';
import type { Intents } from '../state';
import { VERSION } from '../surface';

/** Ways to the other pages. */
export function Footer({ kind, intents }: { kind: 'popup' | 'panel'; intents: Intents }) {
  return (
    <footer class="footer">
      <nav aria-label="More of On Your Shoulder">
        <ul class="plain-list footer-links">
          {kind === 'popup' && (
            <li>
              <Button kind="link" onClick={() => intents.open('panel')}>
                Keep open beside the page
              </Button>
            </li>
          )}
          <li>
            <Button kind="link" onClick={() => intents.open('look-back')}>
              Look back
            </Button>
          </li>
          <li>
            <Button kind="link" onClick={() => intents.open('practice')}>
              Practise
            </Button>
          </li>
          <li>
            <Button kind="link" onClick={() => intents.open('options')}>
              Rules and settings
            </Button>
          </li>
          <li>
            <Button kind="link" onClick={() => intents.open('help')}>
              Help
            </Button>
          </li>
          <li>
            <Button kind="link" onClick={() => intents.open('privacy')}>
              How private is this?
            </Button>
          </li>
        </ul>
      </nav>
      <p class="quiet">What you write stays on this device. Version {VERSION}</p>
    </footer>
  );
}
