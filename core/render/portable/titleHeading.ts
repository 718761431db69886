import type { Dialect } from './dialect.ts';
import { escapeWords } from './escapeWords.ts';

/** A post's title as a heading, for sites whose pages show nothing but the body. */
export function titleHeading(title: string, { words }: Dialect): string {
  return `# ${words(escapeWords(title.replace(/\s+/g, ' ').trim()))}`;
}
