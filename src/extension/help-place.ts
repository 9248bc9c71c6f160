/** Places in the help: what follows the # of its address. How one gets there: help-way.ts. */

/** @param rule `pack/rule`, as the origin of a note, question or remark names it */
export function placeOfRule(rule: string): string {
  return `rule/${rule.split('/').map(encodeURIComponent).join('/')}`;
}

/** @param element such as `decision` */
export function placeOfElement(element: string): string {
  return `element/${encodeURIComponent(element)}`;
}
