const comment = /<!--[\s\S]*?(?:-->|$)/g;
const commentAndBlanks = /[ \t]{0,80}<!--[\s\S]*?(?:-->|$)/g;

/** A text without its HTML comments; one that is never closed reaches to the end. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(commentAndBlanks, '').trim() : text;
}

/** The same with blanks in their place, so that offsets stay. */
export function blankComments(text: string): string {
  return text.includes('<!--') ? text.replace(comment, (found) => ' '.repeat(found.length)) : text;
}
