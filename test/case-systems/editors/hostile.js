// The attacks are begun one by one: `caseSystem.attack('remove', 'flood')`, or by the address: `/editors/hostile?attack=all`.
const note = window.hostileNote;
const own = new Set([document.head, document.body, ...document.body.children]);
const noise = document.querySelector('#noise');
const field = document.querySelector('#note');
const running = new Map();
const sent = new Set();

window.addEventListener('message', (event) => {
  if (!sent.has(event.data?.nonce)) note('message', JSON.stringify(event.data ?? null));
});
new MutationObserver((records) => {
  for (const r of records) note('field changed', r.attributeName ?? r.type);
}).observe(field, { attributes: true, childList: true, characterData: true, subtree: true });

/** Elements that somebody else put on the page. */
function foreign() {
  return [...document.documentElement.children, ...document.body.children].filter((e) => !own.has(e));
}

/** Calls `act` for each frame that is drawn, until it is stopped. */
function eachFrame(act) {
  let id = requestAnimationFrame(function again() {
    act();
    id = requestAnimationFrame(again);
  });
  return () => cancelAnimationFrame(id);
}

function removeHosts() {
  const strip = () => {
    for (const host of foreign()) host.remove();
  };
  const observer = new MutationObserver(strip);
  observer.observe(document.documentElement, { childList: true });
  observer.observe(document.body, { childList: true });
  strip();
  return () => observer.disconnect();
}

function clickHosts() {
  const fire = (target) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: 5, clientY: 5 }));
    }
    for (const key of ['Enter', ' ', 'ArrowDown', 'Escape', 'o', 'n', 'p']) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, altKey: key.length === 1, shiftKey: key.length === 1, bubbles: true, composed: true }),
      );
    }
    target.click?.();
  };
  return eachFrame(() => {
    for (const host of foreign()) {
      fire(host);
      for (const inner of host.shadowRoot?.querySelectorAll('*') ?? []) {
        note('read inside', inner.textContent);
        fire(inner);
      }
    }
    fire(field);
  });
}

function forgeMessages() {
  const kinds = ['replace', 'select', 'hide', 'unhide', 'highlights', 'field-state', 'settings'];
  kinds.push(
    'setup-changed',
    'step-note',
    'hide-rule',
    'remember-highlights',
    'pointed',
    'start-pointing',
    'helper-setup',
    'profiles-here',
    'read',
  );
  const channel = new BroadcastChannel('on-your-shoulder');
  return eachFrame(() => {
    for (const kind of kinds) {
      const nonce = Math.random();
      sent.add(nonce);
      const detail = { nonce, kind, noteId: 'any', span: { start: 0, end: 3 }, expected: 'Mum', words: 'FORGED', item: {} };
      window.postMessage(detail, '*');
      window.dispatchEvent(new CustomEvent(kind, { detail }));
      document.dispatchEvent(new CustomEvent(kind, { detail }));
      globalThis.chrome?.runtime?.sendMessage?.('on-your-shoulder@example.org', detail)?.catch?.(() => {});
      // In the very form that our own parts use among each other.
      const ours = { nonce, to: 'on-your-shoulder', name: kind, body: detail };
      window.postMessage(ours, '*');
      channel.postMessage(ours);
    }
  });
}

function flood() {
  let turn = 0;
  const stop = eachFrame(() => {
    turn += 1;
    for (let i = 0; i < 200; i += 1) noise.append(Object.assign(document.createElement('i'), { id: `n${turn}-${i}` }));
    if (turn % 5 === 0) noise.replaceChildren();
    for (let i = 0; i < 50; i += 1) field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: 'x' }));
    document.dispatchEvent(new Event('selectionchange'));
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  });
  return () => {
    stop();
    noise.replaceChildren();
  };
}

function clearHighlights() {
  return eachFrame(() => {
    for (const [name, ranges] of CSS.highlights ?? []) note('highlight', `${name}: ${[...ranges].map(String).join(' | ')}`);
    CSS.highlights?.clear();
  });
}

function coverHosts() {
  const cover = Object.assign(document.createElement('div'), { id: 'cover', popover: 'manual', textContent: 'Session notice' });
  cover.style.cssText =
    'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;background:rgb(255 255 255 / 5%);z-index:2147483647;pointer-events:none';
  own.add(cover);
  document.body.append(cover);
  const stop = eachFrame(() => {
    cover.hidePopover();
    cover.showPopover();
  });
  return () => {
    stop();
    cover.remove();
  };
}

/** Everything that a page can do to the look and place of an element that it did not make. */
function styleHosts() {
  const all = document.documentElement;
  const sheet = document.createElement('style');
  sheet.textContent =
    '[popover] { opacity: 0 !important; transform: translate(300px, 300px) scale(3) !important; rotate: 30deg !important; filter: opacity(0) !important; ' +
    'clip-path: circle(0) !important; mask: linear-gradient(transparent, transparent) !important; visibility: hidden !important; display: none !important; ' +
    'content-visibility: hidden !important; pointer-events: auto !important; position: absolute !important; inset: 0 !important; width: 100% !important; ' +
    'height: 100% !important; zoom: 3 !important; animation: gone 1s infinite !important; background: rgb(0 128 0 / 50%) !important; }' +
    '@keyframes gone { from, to { opacity: 0; } } [popover]::backdrop { background: black; }';
  document.head.append(sheet);
  const stop = eachFrame(() => {
    for (const host of foreign())
      host.style.cssText = 'opacity: 0 !important; transform: translateX(400px) !important; display: none !important';
  });
  return () => {
    stop();
    sheet.remove();
    all.style.removeProperty('opacity');
    for (const host of foreign()) host.removeAttribute('style');
  };
}

/** Two thousand fields that are called as ours is, and each tells of a change in every frame. */
function manyFields() {
  const fields = Array.from({ length: 2000 }, (_, i) => {
    const made = document.createElement(i % 2 === 0 ? 'textarea' : 'input');
    made.name = 'note';
    made.setAttribute('aria-label', 'Management oversight');
    made.value = 'decoy-many';
    return made;
  });
  noise.append(...fields);
  const stop = eachFrame(() => {
    for (const made of fields.slice(0, 200)) made.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return () => {
    stop();
    for (const made of fields) made.remove();
  };
}

const ATTACKS = {
  remove: removeHosts,
  click: clickHosts,
  forge: forgeMessages,
  flood,
  highlights: clearHighlights,
  cover: coverHosts,
  style: styleHosts,
  fields: manyFields,
};

function attack(...names) {
  for (const name of names.includes('all') ? Object.keys(ATTACKS) : names) {
    if (!running.has(name)) running.set(name, ATTACKS[name]());
  }
}

function stopAttacks() {
  for (const stop of running.values()) stop();
  running.clear();
}

document.querySelector('#decoy').value = 'A decoy with the same label. Dad failed to engage.';
window.caseLib.textarea('#note', {
  autosave: false,
  attack,
  stopAttacks,
  attacks: Object.keys(ATTACKS),
  seen: () => [...window.hostileSeen],
});
// Only what the writer typed is saved: the flood's own events are not trusted.
field.addEventListener('input', (event) => event.isTrusted && window.caseLib.changed());
for (const child of document.body.children) own.add(child);
attack(...(new URLSearchParams(location.search).get('attack') ?? '').split(',').filter(Boolean));
