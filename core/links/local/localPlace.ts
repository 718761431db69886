import type { Link, Note } from '../../note/model.ts';
import { resolveUri, schemeOf } from '../../text/resolveUri.ts';

/** Where a link leads that stays on this machine. */
export interface LocalPlace {
  /** `undefined`: the note itself. */
  readonly uri: string | undefined;
  /** Behind the `#`, as written; empty: none. */
  readonly fragment: string;
}

/** `{{ … }}`, `{% … %}` and the like: what a blog's own tool makes of it is not known here. */
const template = /[{<][{%<]/;

/**
 * Where a written address leads, when that is beside the note. `undefined`: to the web, to a person, to the root of some
 * site, or nowhere.
 */
export function localPlace({ target }: Link, noteUri: string): LocalPlace | undefined {
  const address = target.trim();
  if (address === '' || schemeOf(address) !== undefined || /^[/\\?]/.test(address)) return undefined;
  if (template.test(address)) return undefined;
  const hash = address.indexOf('#');
  const path = hash < 0 ? address : address.slice(0, hash);
  const fragment = hash < 0 ? '' : address.slice(hash + 1);
  if (path === '') return { uri: undefined, fragment };
  const uri = resolveUri(noteUri, path);
  return uri === undefined ? undefined : { uri, fragment };
}

/** Links whose address stands where they are, and not at the definition of their label. */
export function ownTargets({ links, text }: Pick<Note, 'links' | 'text'>): readonly Link[] {
  return links.filter(
    ({ kind, targetSpan }) =>
      kind !== 'bare' &&
      kind !== 'autolink' &&
      kind !== 'reference' &&
      !(kind === 'image' && text[targetSpan.end] === ']'),
  );
}
