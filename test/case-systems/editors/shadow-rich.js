const roots = {};
const component = (name, html) =>
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        roots[name] ??= this.attachShadow({ mode: 'open' });
        roots[name].innerHTML = html;
      }
    },
  );
component(
  'fernleigh-box',
  '<p>Management oversight</p><div class="box" contenteditable="true" style="border:1px solid;padding:8px"></div>',
);
component('fernleigh-page', '<section><fernleigh-box></fernleigh-box></section>');
window.caseLib.editable('.box', { find: () => roots['fernleigh-box'].querySelector('.box'), frame: ['fernleigh-page', 'fernleigh-box'] });
