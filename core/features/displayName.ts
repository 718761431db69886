import type { Person } from '../note/model.ts';

/** How a person is called in lists: name, else handle; with a question mark when it is only a guess. */
export function displayName({ name, handle, confidence }: Person): string {
  return `${name ?? handle ?? ''}${confidence === 'guess' ? '?' : ''}`;
}
