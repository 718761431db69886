/** An address as it is asked for. */
export interface WebAddress {
  /** Without fragment and credentials. */
  readonly page: URL;
  /** What to look for in the page, as the URL writes it; `undefined`: nothing that a page could hold. */
  readonly fragment: string | undefined;
}

/** Reads an `http:` or `https:` address as browsers do. `undefined`: they would not take it. */
export function webAddress(url: string): WebAddress | undefined {
  const page = parseUrl(url);
  if (page === undefined || !isWeb(page)) return undefined;
  const fragment = fragmentOf(page);
  // Each of these writes the whole URL anew.
  if (page.href.includes('#')) page.hash = '';
  if (page.username !== '') page.username = '';
  if (page.password !== '') page.password = '';
  return { page, fragment };
}

/** A URL, perhaps relative to another; `undefined`: it is none. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** Whether it is asked for over HTTP. */
export function isWeb({ protocol }: { readonly protocol: string }): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

/**
 * `undefined` too for what a page cannot hold: routes of scripts (`#/x`, `#!x`), their state (`#a=b`), text fragments
 * (`#:~:text=…`), line numbers (`#L10-L20`), and `#top`, which every page has.
 */
function fragmentOf({ hash }: URL): string | undefined {
  const raw = hash.slice(1).replace(/:~:.*$/s, '');
  if (
    raw === '' ||
    /^top$/i.test(raw) ||
    /^[!/?]|[=&]/.test(raw) ||
    /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(raw)
  )
    return undefined;
  return raw;
}
