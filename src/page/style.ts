/** The style of everything in our host. Follows the browser's light or dark scheme; in forced colours the system's own colours rule. */
export const STYLE = `
:host {
  all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important;
  background: none !important; pointer-events: none !important; color-scheme: light dark !important; opacity: 1 !important;
  visibility: visible !important; transform: none !important; filter: none !important; clip-path: none !important; zoom: 1 !important;
}
:host(:not(:popover-open)) { display: none !important; }
.layer {
  --paper: #fffdf8; --ink: #1d2b2f; --soft: #4d5f65; --line: #b9c4c7; --accent: #0b5c6b; --accent-ink: #ffffff; --wash: #eef5f4; --focus: #b65c00;
  font: 400 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); direction: ltr; text-align: left;
}
@media (prefers-color-scheme: dark) {
  .layer { --paper: #1e2628; --ink: #eef2f2; --soft: #b8c4c7; --line: #56666b; --accent: #8fd3de; --accent-ink: #10282d; --wash: #2a3538; --focus: #ffb454; }
}
.layer *, .layer *::before { box-sizing: border-box; }
[hidden] { display: none !important; }
.badge, .card, .notice { position: fixed; z-index: 1; pointer-events: auto; background: var(--paper); color: var(--ink); border: 1px solid var(--line); box-shadow: 0 1px 4px rgb(0 0 0 / .25); }
.badge { display: inline-flex; align-items: center; gap: 7px; min-height: 28px; margin: 0; padding: 3px 11px 3px 7px; border-radius: 15px; font: inherit; font-size: 13px; line-height: 20px; white-space: nowrap; cursor: pointer; touch-action: none; user-select: none; }
.badge:hover { background: var(--wash); }
.shape { display: inline-grid; grid-template-columns: repeat(3, 9px); gap: 2px; }
.part { height: 14px; border: 1.5px solid var(--accent); border-radius: 2px; }
.part.found { background: var(--accent); }
.part.unsure { background: linear-gradient(to top, var(--accent) 45%, transparent 45%); }
.part.not-seen { background: none; }
.card { display: flex; flex-direction: column; width: min(380px, calc(100vw - 12px)); max-height: min(560px, calc(100vh - 12px)); border-radius: 10px; }
.head { display: flex; align-items: center; gap: 6px; padding: 8px 8px 8px 14px; border-bottom: 1px solid var(--line); }
.head h2 { flex: 1; margin: 0; font-size: 15px; font-weight: 650; cursor: move; touch-action: none; user-select: none; }
.body { overflow: auto; padding: 10px 14px 14px; overscroll-behavior: contain; overflow-wrap: anywhere; }
.body h3 { margin: 14px 0 6px; font-size: 14px; font-weight: 650; }
.body p { margin: 0 0 6px; }
.body ol, .body ul { margin: 0; padding: 0; list-style: none; }
.body li { margin: 0 0 10px; }
.item { padding: 8px 10px; border-left: 3px solid var(--accent); background: var(--wash); border-radius: 0 6px 6px 0; }
.item[aria-current="true"] { outline: 2px solid var(--accent); }
.soft { color: var(--soft); font-size: 13px; }
.sea { display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 13px; }
.sea li { display: inline-flex; align-items: center; gap: 6px; margin: 0; }
.sea .part { width: 11px; display: inline-block; }
.row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; align-items: center; }
.body button, .head button, .notice button { min-height: 26px; padding: 2px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit; font-size: 13px; cursor: pointer; text-align: left; }
.body button.use { background: var(--accent); color: var(--accent-ink); border-color: var(--accent); }
.body button.words { border: 0; padding: 0; background: none; font-weight: 650; text-decoration: underline; text-underline-offset: 3px; }
details { margin-top: 4px; }
details summary { cursor: pointer; font-size: 13px; color: var(--soft); min-height: 24px; }
.foot { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); }
.say { padding: 6px 10px; border: 1px solid var(--focus); border-radius: 6px; }
.say textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); }
:is(button, summary, textarea, [tabindex]):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
summary:focus-visible { outline-offset: -2px; }
.notice { right: 12px; bottom: 12px; max-width: min(420px, calc(100vw - 24px)); padding: 10px 14px; border-radius: 8px; display: flex; gap: 10px; align-items: center; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.mirror-window { position: fixed; overflow: hidden; pointer-events: none; }
.mirror-sheet { position: absolute; left: 0; top: 0; transform-origin: 0 0; pointer-events: none; }
.mirror-text { position: relative; box-sizing: border-box; border: 0; margin: 0; height: auto; visibility: hidden; pointer-events: none; user-select: none; overflow: visible; }
.mirror-text > div + div { text-indent: 0; }
.mirror-drawing { position: absolute; left: 0; top: 0; pointer-events: none; }
.mark { position: absolute; pointer-events: none; border-bottom: 2px dotted #4b7f8c; }
.mark-suggest { border-bottom: 2px dashed #2f7d8f; }
.mark-important { border-bottom: 2px solid #8a5a00; }
.mark-evidence { border-bottom: 3px double #4a7a3a; }
.mark-current { border-bottom: 0; background: rgb(255 211 77 / .35); }
.pick-shield { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; }
.pick-said { font-weight: 650; min-height: 1.45em; }
.pick-frame { position: fixed; pointer-events: none; border: 3px solid var(--focus); outline: 2px solid var(--paper); border-radius: 4px; }
.pick-bar { position: fixed; left: 50%; top: 12px; transform: translateX(-50%); max-width: calc(100vw - 24px); padding: 10px 16px; pointer-events: none; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 1px 6px rgb(0 0 0 / .3); }
@media (prefers-reduced-motion: no-preference) { .badge { transition: background-color .12s; } }
@media (forced-colors: active) {
  .badge, .card, .notice, .pick-bar, .item { border: 1px solid CanvasText; }
  .part { border-color: CanvasText; forced-color-adjust: none; }
  .part.found { background: CanvasText; }
  .part.unsure { background: linear-gradient(to top, CanvasText 45%, Canvas 45%); }
  .mark { border-color: Highlight; forced-color-adjust: none; }
  .mark-current { outline: 2px solid Highlight; background: none; }
}
`;
