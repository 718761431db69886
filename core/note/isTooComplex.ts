/** Longer front matter is not read, in UTF-16 units: many times the receipts of the largest event. */
const longest = 200_000;
/** Brackets that may be open at once, and items that may follow each other on one line. */
const deepest = 100;
/** Columns of indentation that may stand before a line. */
const widest = 400;
const deepLine = new RegExp(`^(?: {${widest}}|(?:[ \\t]*[-?][ \\t]+){${deepest}})`, 'm');

/** Whether YAML is so long or so deeply nested that its reader would need more time or memory than there is. */
export function isTooComplex(yaml: string): boolean {
  if (yaml.length > longest || deepLine.test(yaml)) return true;
  let depth = 0;
  for (let i = 0; i < yaml.length; i++) {
    const code = yaml.charCodeAt(i);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return false;
}
