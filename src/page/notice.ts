import { h } from './elements';
import { hostIn } from './host';
import { WORDS } from './words';

/** One line in the corner of the window, with a way to close it. It is all that we leave behind when we have to withdraw. */
export function showNotice(doc: Document, text: string): void {
  const life = new AbortController();
  const layer = hostIn(doc, doc.documentElement).layer(life.signal, () => life.abort());
  const close = h(doc, 'button', { type: 'button' }, WORDS.close);
  close.addEventListener('click', (event) => event.isTrusted && life.abort(), { signal: life.signal });
  const line = h(doc, 'div', { class: 'notice', role: 'status' });
  layer.append(line);
  // A status is read out when it changes, so the words come after the box.
  line.append(h(doc, 'span', {}, text), close);
}
