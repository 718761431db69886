import type { VerdictKind } from '#core/links/verdict.ts';
import { lineIndex } from '#core/text/lineIndex.ts';
import type { JudgedLink } from './checkWebLinks.ts';

/** One web link as JSON shows it. A public interface. */
export interface LinkFacts {
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly verdict: VerdictKind;
  /** Why, as in the table of the documentation. */
  readonly reason: string;
  /** HTTP status of the last answer; null: there was none. */
  readonly status: number | null;
  /** Null: it has not moved. */
  readonly movedTo: string | null;
  /** RFC 3339; null: never. */
  readonly checkedAt: string | null;
}

/** Links of a text with their places as people count them. */
export function linkFacts(text: string, links: readonly JudgedLink[]): readonly LinkFacts[] {
  const lines = lineIndex(text);
  return links.map(({ url, span, verdict }) => {
    const { line, column } = lines.positionAt(span.start);
    return {
      url,
      line: line + 1,
      column: column + 1,
      verdict: verdict.kind,
      reason: verdict.reason,
      status: verdict.status ?? null,
      movedTo: verdict.movedTo ?? null,
      checkedAt: verdict.at === undefined ? null : new Date(verdict.at).toISOString(),
    };
  });
}
