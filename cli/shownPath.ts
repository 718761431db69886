import path from 'node:path';

/** An absolute path as people know it: from the folder they are in, unless it lies outside. */
export function shownPath(place: string, folder: string): string {
  const relative = path.relative(folder, place);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? place : relative;
}
