// In place of `postcss` in the renderer's bundle. The sanitiser needs it only to read style attributes, and it is told
// not to: none are let through. It saves some 90 KB.

/** @throws always: a style attribute was about to be read. */
export function parse() {
  throw new Error('Style attributes are never read here.');
}
