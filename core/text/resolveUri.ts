const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** The scheme of an address, lower case, without its colon; `undefined`: it is relative. */
export function schemeOf(address: string): string | undefined {
  return scheme.exec(address)?.[0].slice(0, -1).toLowerCase();
}

/** Absolute form of a relative address, without query and fragment; `undefined`: there is none. */
export function resolveUri(base: string, address: string): string | undefined {
  try {
    const url = new URL(address, base);
    url.search = '';
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** Whether a URI lies within a folder's. */
export function isWithin(uri: string, folder: string): boolean {
  return unescaped(uri).startsWith(`${unescaped(folder).replace(/\/$/, '')}/`);
}

/** A text with its `%20` and the like resolved, or as it is where they are broken. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
