import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';
import { type LineIndex, lineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import type { LocatedProblem } from './post.ts';
import type { Source } from './sources.ts';

/** Trouble found while a post is made, before it is placed in the author's text. */
export type Finding = Pick<Problem, 'code' | 'severity' | 'message' | 'blocks'>;

/** Gathers trouble of one event, each once, however many posts it shows up in. */
export class ProblemList {
  readonly #found = new Map<string, LocatedProblem>();
  readonly #lines = new Map<string, LineIndex>();

  /** `span` lies in the public text. */
  add({ original, toOriginal }: Pick<Source, 'original' | 'toOriginal'>, span: Span, finding: Finding): void {
    const start = toOriginal(span.start);
    const end = Math.max(start, toOriginal(span.end));
    const { code, severity, message, blocks } = finding;
    const found = { code, severity, message, span: { start, end } };
    this.addOriginal(original, blocks === undefined ? found : { ...found, blocks });
  }

  /** `problem.span` lies in the author's text. Fixes are for the editor, so they are left out. */
  addOriginal(note: Note, problem: Problem): void {
    const { fixes: _, ...rest } = problem;
    const key = `${problem.code} ${problem.span.start} ${note.uri}`;
    if (this.#found.has(key)) return;
    const lines = this.#lines.get(note.uri) ?? lineIndex(note.text);
    this.#lines.set(note.uri, lines);
    const { line, column } = lines.positionAt(problem.span.start);
    this.#found.set(key, { ...rest, uri: note.uri, line: line + 1, column: column + 1 });
  }

  /** By file, in the order they were first heard of, and position. */
  inOrder(): readonly LocatedProblem[] {
    const all = [...this.#found.values()];
    const files = new Map([...new Set(all.map((problem) => problem.uri))].map((uri, i) => [uri, i]));
    return all.sort(
      (a, b) => (files.get(a.uri) ?? 0) - (files.get(b.uri) ?? 0) || a.span.start - b.span.start,
    );
  }
}
