/** Whether one address lies below another, once both are spelt alike. Anything that tries to climb does not. */
export function isWithinFolder(folderUri: string, uri: string): boolean {
  const folder = parts(folderUri);
  const file = parts(uri);
  if (folder === undefined || file === undefined || file.length <= folder.length) return false;
  return folder.every((part, index) => part === file[index]);
}

/** Scheme, authority and path segments, decoded; `undefined`: no address of a place in a tree of folders. */
function parts(uri: string): readonly string[] | undefined {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(\/[^?#]*)$/i.exec(uri);
  if (match === null) return undefined;
  const [, scheme = '', authority = '', path = ''] = match;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    const plain = decoded(segment);
    if (plain === undefined || plain === '..' || /[/\\\0]/.test(plain)) return undefined;
    if (plain !== '' && plain !== '.') segments.push(/^[a-z]:$/i.test(plain) ? plain.toLowerCase() : plain);
  }
  return [scheme.toLowerCase(), authority.toLowerCase(), ...segments];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
