/** What whoever checks says of addresses beforehand. */
export interface LinkRules {
  /** Addresses that are left alone: `*` stands for anything; without one, the address begins so. */
  readonly ignored: readonly string[];
  /** Statuses that count as fine, by host as URLs have it. */
  readonly accepted: ReadonlyMap<string, readonly number[]>;
}

/** Whether an address is to be left alone. */
export function ignoring({ ignored }: LinkRules): (url: string) => boolean {
  const patterns = ignored.map((pattern) => {
    const [first = '', ...rest] = pattern.split('*');
    return { first, rest, isWhole: rest.length > 0 };
  });
  return (url) =>
    patterns.some(
      ({ first, rest, isWhole }) => url.startsWith(first) && (!isWhole || fits(url, first, rest)),
    );
}

/** Whether the pieces stand in an address one behind the other, the last at its end. */
function fits(url: string, first: string, rest: readonly string[]): boolean {
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    if (index === rest.length - 1) return url.length - piece.length >= at && url.endsWith(piece);
    const found = url.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
