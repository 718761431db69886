import type { Span } from '../text/span.ts';
import type { ImageSource } from './assets.ts';
import type { Finding } from './problems.ts';
import type { ResolvedLink } from './resolveLink.ts';
import type { Source } from './sources.ts';

/** What the words of one post need to know of the rest of the set. */
export interface WriteContext {
  resolve(source: Source, target: string): ResolvedLink;
  /** `span` lies in the source's public text. */
  findImage(source: Source, target: string, span: Span): ImageSource;
  /** `span` lies in the source's public text. */
  report(source: Source, span: Span, finding: Finding): void;
  /** Whether so many more characters may be added: a label used ever so often must not blow up a post. */
  mayAdd(characters: number): boolean;
}
