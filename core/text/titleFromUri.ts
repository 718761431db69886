/** A file's name as words: `lightning-talks.confnotes.md` is `Lightning talks`. */
export function titleFromUri(uri: string): string {
  const words = lastName(uri)
    .replace(/(?:\.confnotes)?\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last name in a URI, escapes resolved. */
export function lastName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
