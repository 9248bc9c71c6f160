/** The day by the clock of this device, not by that of Greenwich: `yyyy-mm-dd`. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
