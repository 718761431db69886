/** The parser, loaded when a note is first asked about, so that the server is up sooner. */
export function loadParser() {
  return import('#core/note/parseNote.ts');
}
