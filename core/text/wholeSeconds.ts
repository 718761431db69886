/** A moment as RFC 3339 has it, in UTC and whole seconds. */
export function wholeSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
