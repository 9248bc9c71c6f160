import { h } from './elements';
import { WORDS } from './words';

/** Copies words on a press; where the page's origin has no clipboard (plain http), shows them in a box to copy by hand. */
export function copyButton(doc: Document, words: string): HTMLElement {
  const button = h(doc, 'button', { type: 'button', 'data-key': `copy ${words}` }, `${WORDS.copy} “${words}”`);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const clipboard = doc.defaultView?.navigator.clipboard;
    const byHand = (): void => {
      const box = h(doc, 'textarea', { readonly: true, rows: '2', 'aria-label': WORDS.copyByHand });
      box.value = words;
      button.replaceWith(h(doc, 'span', {}, WORDS.copyByHand, ' ', box));
      box.select();
    };
    if (!clipboard) return byHand();
    clipboard.writeText(words).then(() => button.replaceChildren(WORDS.copied), byHand);
  });
  return button;
}
