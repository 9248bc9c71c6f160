/** Hands a file to the browser's own download; nothing is sent anywhere. @param kind media type, such as `text/csv` */
export function saveFile(name: string, content: string, kind: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${kind};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The download has taken hold of it by then; without this the text would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
