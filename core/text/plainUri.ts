/** An address with nothing encoded: editors encode more characters than is needed, each in its way. For comparing only. */
export function plainUri(uri: string): string {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
