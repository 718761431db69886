const linkNotes = /\s*\((?:!?\[[^\][]*\]\([^()\s]*\)[\s,;|/&·]*)+\)?$/u;

/**
 * A line without a last parenthesis that holds nothing but links, as in `Ann Lee ([video](…), [slides](…))`: it says
 * nothing of the name. One that is never closed counts as well.
 */
export function withoutLinkNotes(line: string): string {
  const found = line.includes('([') ? linkNotes.exec(line) : null;
  return found === null ? line : line.slice(0, found.index);
}
