import '../src/ui/ui.css';
import './view/surface.css';
import './help/help.css';
import { render } from 'preact';
import { bringToFront } from '../src/extension/browser';
import { showInHelp } from '../src/extension/handles';
import { answer, listen } from '../src/extension/messages';
import { Masthead } from '../src/ui';
import { Help } from './help/app';

/** A note asks for its place while the help is open: it is shown here, and not in one more tab. */
listen([
  answer(showInHelp, async ({ place }) => {
    if (place !== '') location.hash = place;
    return { shown: await bringToFront() };
  }),
]);

const root = document.getElementById('app');
if (root)
  render(
    <>
      <Masthead title="Help" />
      <main>
        <Help />
      </main>
    </>,
    root,
  );
