/** Neutral, and only there so that a host left behind by an older version of us can be found and cleared away. */
export const HOST_MARK = 'data-shoulder';

/** What a host is for: `point` while the writer points at something, else the badge, the marks and the card. */
export type HostKind = '' | 'point';

/** What a host says once a newer version has cleared it away: its own script, if it still runs, goes without a word. */
export const HOST_GONE = 'gone';

/**
 * Removes what an older version left in the page when the extension was updated under it. An old script cannot always do so:
 * Firefox stops it at once, Chromium lets it run without the extension's API.
 * @param kind only hosts of this kind; all where absent
 */
export function removeStaleHosts(doc: Document, kind?: HostKind): void {
  for (const old of doc.querySelectorAll(kind === undefined ? `[${HOST_MARK}]` : `[${HOST_MARK}="${kind}"]`)) {
    old.setAttribute(HOST_MARK, HOST_GONE);
    old.remove();
  }
}
