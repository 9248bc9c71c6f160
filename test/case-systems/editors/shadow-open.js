let root = null;
customElements.define(
  'fernleigh-note',
  class extends HTMLElement {
    connectedCallback() {
      root ??= this.attachShadow({ mode: 'open' });
      root.innerHTML =
        '<style>textarea{box-sizing:border-box;width:100%;height:170px;font:15px Arial,sans-serif}</style><label>Management oversight <textarea name="note" autocomplete="off"></textarea></label>';
    }
  },
);
window.caseLib.textarea('textarea', { find: () => root.querySelector('textarea'), frame: ['fernleigh-note'] });
