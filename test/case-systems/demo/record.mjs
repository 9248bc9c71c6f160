import { esc, page, showDate } from './layout.mjs';

const NOTE_TYPES = ['Case note', 'Visit', 'Telephone call', 'Meeting', 'Management oversight', 'Supervision (personal)', 'Legal advice'];

/**
 * The case notes page of one child: the comment in progress, the actions table, and the past entries.
 * @param child the invented child, from amira.mjs or leo.mjs
 * @param options `empty`: begin with an empty comment. `number`: page of past entries, from 1 (server paging only).
 */
export function recordPage(child, { empty, number }) {
  return page({ child, current: '', main: `${noteForm(child, empty)}\n${family(child)}\n${history(child, number, empty)}` });
}

/** A section of the record that the training copy does not fill. */
export function emptySection(child, key) {
  return page({ child, current: key, main: '<p class="nothing">There is nothing here in the training copy.</p>' });
}

/** One page of past entries as plain data, for the record that pages in the browser. `next` is null after the last page. */
export function entriesPage(child, number) {
  const start = (number - 1) * child.perPage;
  const entries = child.entries.slice(start, start + child.perPage).map((e) => ({ ...e, shown: showDate(e.date) }));
  return { entries, next: start + child.perPage < child.entries.length ? number + 1 : null };
}

function noteForm(child, empty) {
  const option = (t) => `<option value="${t}"${t === 'Management oversight' ? ' selected' : ''}>${t}</option>`;
  return `<form class="note" id="note" method="post" action="/record/${child.slug}" data-save="/api/save/${child.slug}">
<h2>Case note <span class="state">In progress</span></h2>
<div class="row">
<p class="field"><label for="note-type">Case note type</label><select id="note-type" name="noteType">${NOTE_TYPES.map(option).join('')}</select></p>
<p class="field"><label for="note-date">Date</label><input id="note-date" name="noteDate" type="text" autocomplete="off" value="24/11/2026"></p>
<p class="field"><label for="note-with">Discussed with</label><input id="note-with" name="with" type="text" autocomplete="off" value="${esc(child.worker.split(',')[0])}"></p>
</div>
<p class="field wide"><label for="oversight" id="oversight-label">Management oversight</label>
<textarea id="oversight" name="oversight" rows="12" autocomplete="off">
${empty ? '' : esc(child.draft)}</textarea></p>
${actionsTable(child)}
<p class="buttons"><button type="submit" class="main-button">Save</button><button type="button" id="finalise" disabled>Finalise</button><span id="saved" class="saved" role="status">Saved 14:02</span></p>
</form>`;
}

function actionsTable(child) {
  const rows = child.openActions.map(
    (a, i) =>
      `<tr><td><input name="action${i}" aria-label="Action" type="text" value="${esc(a.action)}"></td><td><input name="who${i}" aria-label="Assigned to" type="text" value="${esc(a.who)}"></td><td><input name="due${i}" aria-label="Due" type="text" placeholder="dd/mm/yyyy" value="${a.due}"></td></tr>`,
  );
  return `<table class="grid actions" id="actions"><caption>Actions</caption>
<thead><tr><th scope="col">Action</th><th scope="col">Assigned to</th><th scope="col">Due</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<p class="under"><button type="button" id="add-action">Add action</button></p>`;
}

function family(child) {
  const rows = child.relations.map((r) => `<tr><td>${esc(r.name)}</td><td>${esc(r.relation)}</td><td>${esc(r.note)}</td></tr>`);
  return `<details class="family"${child.relations.some((r) => /Sister|Brother/.test(r.relation)) ? ' open' : ''}><summary>Relationships (${child.relations.length})</summary>
<table class="grid"><thead><tr><th scope="col">Name</th><th scope="col">Relationship</th><th scope="col">Note</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

function history(child, number, empty) {
  const last = Math.ceil(child.entries.length / child.perPage);
  const current = child.paging === 'client' ? 1 : Math.min(Math.max(number, 1), last);
  const { entries } = entriesPage(child, current);
  const to = (n) => `/record/${child.slug}?page=${n}${empty ? '&amp;empty' : ''}#past`;
  const pages =
    child.paging === 'client'
      ? `<button type="button" class="older" id="older" data-from="/api/record/${child.slug}/entries" data-page="2">Show older entries</button>`
      : `${current > 1 ? `<a class="previous" rel="prev" href="${to(current - 1)}">Previous page</a>` : ''}<span>Page ${current} of ${last}</span>${current < last ? `<a class="next" rel="next" href="${to(current + 1)}">Next page</a>` : ''}`;
  return `<section class="past" id="past" aria-labelledby="past-title">
<h2 id="past-title">Past entries <span class="count">${child.entries.length} entries, newest first</span></h2>
<ol class="entries" id="entries">
${entries.map(entry).join('\n')}
</ol>
<nav class="pages" aria-label="Pages of past entries">${pages}</nav>
</section>`;
}

function entry(e) {
  return `<li class="entry" data-type="${esc(e.type)}"><p class="entry-head"><time datetime="${e.date}">${e.shown}</time><span class="entry-type">${esc(e.type)}</span><span class="entry-author">${esc(e.author)}</span></p>
<div class="entry-text">${e.paragraphs.map((p) => `<p>${esc(p)}</p>`).join('')}</div></li>`;
}
