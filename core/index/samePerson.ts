import type { NoteIndex } from './noteIndex.ts';
import { personKeys } from './personKeys.ts';

/**
 * All keys of the person behind one key. `Ann Lee (@ann)` somewhere makes `Ann Lee` and `@ann` the same everywhere, unless
 * that name goes with several handles: then it may be several people, and only what was asked for is meant.
 */
export function samePerson(index: NoteIndex, key: string): ReadonlySet<string> {
  const keys = new Set([key]);
  const [handle, ...others] = key.startsWith('@') ? [key] : partners(index, key);
  if (handle === undefined || others.length > 0) return keys;
  keys.add(handle);
  for (const name of partners(index, handle)) if (partners(index, name).length === 1) keys.add(name);
  return keys;
}

/** The names that go with a handle, or the handles that go with a name. */
function partners(index: NoteIndex, key: string): readonly string[] {
  const found = index.mentions(key).flatMap(({ mention }) => personKeys(mention.person));
  return [...new Set(found)].filter((other) => other.startsWith('@') !== key.startsWith('@'));
}
