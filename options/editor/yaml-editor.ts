/**
 * CodeMirror for pack files. It lives in a shadow root: there it uses constructed style sheets, which our content security
 * policy allows, and not style elements, which it forbids.
 */
import { autocompletion, type CompletionContext, type CompletionResult, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import packSchema from '../../docs/pack.schema.json';
import type { FileProblem } from '../../src/engine/packs/read';
import { completeAt } from '../model/complete';

export interface YamlEditor {
  text(): string;
  setText(text: string): void;
  showProblems(problems: readonly FileProblem[]): void;
  /** Puts the caret on a line (from 1) and column, and the focus into the editor. */
  goTo(line: number, column: number): void;
  close(): void;
}

interface YamlEditorOptions {
  host: HTMLElement;
  text: string;
  /** Id of what names the editor cannot reach into the shadow root, so the name is given as text. */
  label: string;
  onChange: (text: string) => void;
}

export function openYamlEditor({ host, text, label, onChange }: YamlEditorOptions): YamlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        lintGutter(),
        yaml(),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [complete], icons: false }),
        // Tab moves on, as everywhere: nobody is caught in the editor by keyboard.
        keymap.of([...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' }),
        EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
        LOOK,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    showProblems: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => diagnostic(view, problem)),
        ),
      ),
    goTo(line, column) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

function diagnostic(view: EditorView, { line, column, message }: FileProblem): Diagnostic {
  const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  const start = Math.min(from + column - 1, to);
  return { from: start, to: Math.max(start, to), severity: 'error', message };
}

function complete(context: CompletionContext): CompletionResult | null {
  const found = completeAt(context.state.doc.toString(), context.pos, packSchema);
  if (!found || (!context.explicit && found.from === context.pos)) return null;
  return {
    from: found.from,
    options: found.options.map(({ label, apply, help }) => ({ label, apply, ...(help ? { info: help } : {}) })),
    validFor: /^[\w-]*$/,
  };
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: [tags.bool, tags.number, tags.keyword], color: 'var(--unsure)' },
]);

const LOOK = EditorView.theme({
  '&': { border: '0.125rem solid var(--quiet)', background: 'var(--page)', color: 'var(--text)', maxHeight: '70vh', minHeight: '18rem' },
  '&.cm-focused': { outline: '0.1875rem solid var(--focus)', boxShadow: '0 0 0 0.3125rem var(--focus-text)' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, "Liberation Mono", monospace',
    fontSize: '0.9375rem',
    lineHeight: '1.5',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { background: 'var(--raised)', color: 'var(--quiet)', border: '0' },
  '.cm-activeLine': { background: 'var(--accent-soft)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 30%, transparent) !important',
  },
  '.cm-tooltip': { background: 'var(--raised)', color: 'var(--text)', border: '0.0625rem solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--accent-text)' },
  '.cm-completionInfo': { maxWidth: '24rem' },
  '.cm-diagnostic-error': { borderLeft: '0.3125rem solid var(--warn)' },
  // The library's own marks are images in data addresses, which our policy forbids.
  '.cm-lint-marker-error': {
    content: 'none',
    width: '0.75em',
    height: '0.75em',
    margin: '0.35em auto 0',
    borderRadius: '50%',
    background: 'var(--warn)',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn)' },
  '.cm-panels': { background: 'var(--raised)', color: 'var(--text)' },
});
