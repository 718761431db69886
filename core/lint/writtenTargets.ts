import type { Link, Note } from '../note/model.ts';

/** Links whose address stands between brackets, quotes or parentheses, as somebody wrote it. */
export function writtenTargets({ links }: Note): readonly Link[] {
  return links.filter(({ kind }) => kind !== 'bare' && kind !== 'autolink' && kind !== 'reference');
}
