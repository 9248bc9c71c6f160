import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const schema = new Schema({ nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'), marks: basic.spec.marks });

/** A ProseMirror editor in `place`. `changed` is called after each change of the document, but not when a text is loaded. */
window.proseMirrorEditor = (place, html, changed) => {
  const stateOf = (source) => {
    const holder = document.createElement('div');
    holder.innerHTML = source;
    return EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(holder),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-b': toggleMark(schema.marks.strong) }),
        keymap(baseKeymap),
      ],
    });
  };
  const view = new EditorView(place, {
    state: stateOf(html),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) changed();
    },
  });
  return {
    html() {
      const holder = document.createElement('div');
      holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return holder.innerHTML;
    },
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    load: (source) => view.updateState(stateOf(source)),
    destroy: () => view.destroy(),
  };
};
