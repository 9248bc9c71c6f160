/** The frame of every CareNote page: brand bar, person header, left navigation, tabs. Returns whole HTML documents as strings. */

/** Text made safe for HTML content and attribute values. */
export function esc(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** `2026-10-28` as `28 Oct 2026`. */
export function showDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${day} ${names[month - 1]} ${year}`;
}

const TABS = [
  ['', 'Case notes'],
  ['chronology', 'Chronology'],
  ['assessments', 'Assessments'],
  ['plans', 'Plans'],
  ['meetings', 'Meetings'],
  ['documents', 'Documents'],
];

const NAVIGATION = [
  [
    'Person',
    [
      ['details', 'Personal details'],
      ['relationships', 'Relationships'],
      ['addresses', 'Addresses'],
      ['health', 'Health'],
      ['education', 'Education'],
    ],
  ],
  [
    'Work',
    [
      ['', 'Case notes'],
      ['forms', 'Forms'],
      ['visits', 'Visits due'],
      ['tasks', 'Tasks'],
    ],
  ],
  [
    'Record',
    [
      ['legal', 'Legal status'],
      ['involvements', 'Involvements'],
      ['audit', 'Access log'],
    ],
  ],
];

/** A whole page of a person's record. `current` is the tab or navigation key, '' for case notes; `main` is trusted HTML. */
export function page({ child, current, main }) {
  const link = (key) => `/record/${child.slug}${key === '' ? '' : `/${key}`}`;
  const item = ([key, title]) => `<li><a href="${link(key)}"${key === current ? ' aria-current="page"' : ''}>${title}</a></li>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${esc(child.name)} · ${child.personId} · CareNote</title>
<link rel="stylesheet" href="/demo/carenote.css">
<link rel="stylesheet" href="/demo/note.css">
<link rel="stylesheet" href="/demo/past.css">
<script src="/demo/carenote.js" defer></script>
</head>
<body>
<header class="brand">
  <a class="product" href="/">CareNote</a>
  <span class="council">Borough of Fernleigh · Children’s Services</span>
  <form class="find" role="search" action="/" method="get"><label for="find">Find a person</label><input id="find" name="q" type="search" autocomplete="off"><button type="submit">Find</button></form>
  <span class="who">Gwen Prosser · <a href="/">My work tray</a></span>
</header>
<p class="training">Training copy: everybody in it is invented.</p>
${personHeader(child)}
<div class="columns">
<nav class="side" aria-label="Record">
${NAVIGATION.map(([group, items]) => `<h2>${group}</h2><ul>${items.map(item).join('')}</ul>`).join('\n')}
</nav>
<main id="main">
<nav class="tabs" aria-label="Sections"><ul>${TABS.map(item).join('')}</ul></nav>
${main}
</main>
</div>
<footer class="foot">CareNote 7.4 · Fernleigh training environment · Records are kept under the council’s retention policy</footer>
</body>
</html>`;
}

/** The front page: a work tray with the two invented children. */
export function workTray(children) {
  const rows = children
    .map(
      (c) =>
        `<tr><td><a href="/record/${c.slug}">${esc(c.name)}</a></td><td>${c.personId}</td><td>${esc(c.legalStatus)}</td><td>${esc(c.worker)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>My work tray · CareNote</title><link rel="stylesheet" href="/demo/carenote.css"><link rel="stylesheet" href="/demo/note.css"></head>
<body>
<header class="brand"><a class="product" href="/">CareNote</a><span class="council">Borough of Fernleigh · Children’s Services</span><span class="who">Gwen Prosser</span></header>
<p class="training">Training copy: everybody in it is invented.</p>
<main class="tray"><h1>My work tray</h1>
<table class="grid"><caption>Supervision due</caption><thead><tr><th scope="col">Name</th><th scope="col">Person ID</th><th scope="col">Status</th><th scope="col">Allocated to</th></tr></thead><tbody>
${rows}
</tbody></table></main>
</body></html>`;
}

function personHeader(child) {
  const fact = (title, text) => `<div><dt>${title}</dt><dd>${esc(text)}</dd></div>`;
  return `<section class="person" aria-label="Person">
<h1>${esc(child.name)} <span class="pid">${child.personId}</span></h1>
<dl>
${fact('Date of birth', `${child.born} (${child.age})`)}
${fact('Legal status', child.legalStatus)}
${fact('Lives with', child.livesWith)}
${fact('Allocated worker', `${child.worker} · ${child.team}`)}
</dl>
<ul class="alerts" aria-label="Alerts">${child.alerts.map((a) => `<li>${esc(a)}</li>`).join('')}</ul>
</section>`;
}
