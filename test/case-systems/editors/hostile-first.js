// First script of the hostile page, before anything else can hold on to a clean prototype: whatever an extension would do
// in the page's own world is noted in `window.hostileSeen`, and gets a lie for an answer.

window.hostileSeen = [];

(() => {
  const seen = window.hostileSeen;
  const push = Array.prototype.push;
  const includes = String.prototype.includes;
  const note = (what, detail) => {
    if (seen.length < 5000) push.call(seen, { what, detail });
  };
  window.hostileNote = note;
  const fromExtension = () => includes.call(new Error().stack ?? '', '-extension://');

  /** Puts a method in the way of another: the page itself gets the true answer, an extension gets `lie`. */
  const betray = (owner, key, lie) => {
    const honest = owner[key];
    const made = {
      [key](...args) {
        if (!fromExtension()) return new.target ? Reflect.construct(honest, args) : Reflect.apply(honest, this, args);
        note('called', key);
        return lie;
      },
    };
    Object.defineProperty(owner, key, { value: made[key], writable: true, configurable: true, enumerable: false });
  };
  betray(Array.prototype, 'map', []);
  betray(Array.prototype, 'filter', []);
  betray(Array.prototype, 'find', undefined);
  betray(Array.prototype, 'sort', []);
  betray(String.prototype, 'slice', 'replaced');
  betray(JSON, 'parse', { kind: 'replace' });
  betray(JSON, 'stringify', '{}');
  betray(Document.prototype, 'querySelector', null);
  betray(Document.prototype, 'querySelectorAll', []);
  betray(Document.prototype, 'execCommand', true);
  betray(Element.prototype, 'getAttribute', 'Management oversight');
  betray(EventTarget.prototype, 'addEventListener', undefined);
  betray(Selection.prototype, 'getRangeAt', null);
  betray(Node.prototype, 'contains', true);
  betray(Node.prototype, 'appendChild', null);
  if (window.HighlightRegistry) betray(HighlightRegistry.prototype, 'set', null);

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    note('shadow root', this.localName);
    return root;
  };
  const Observer = window.MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(callback) {
      super(fromExtension() ? () => note('observer', 'muted') : callback);
    }
  };
  for (const key of ['allowed', 'trusted', 'isTrusted', 'replaceAllowed']) {
    Object.defineProperty(Object.prototype, key, { get: () => true, set() {}, configurable: true, enumerable: false });
  }
})();
