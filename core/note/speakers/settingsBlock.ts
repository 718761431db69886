const opens = /^@\w+(?:\([^()]*\))?\s*\{$/;

/**
 * Where a block of settings such as `@Metadata {` … `}`, which starts at line `from`, ends: the place of its last line.
 * `undefined`: none starts there, or it is never closed.
 */
export function settingsEnd(lines: readonly { readonly text: string }[], from: number): number | undefined {
  if (!opens.test(lines[from]?.text ?? '')) return undefined;
  let depth = 0;
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.endsWith('{')) depth++;
    else if (text === '}' && --depth === 0) return i;
  }
  return undefined;
}
