import type { Problem, Severity } from '#core/problem.ts';
import { lineIndex } from '#core/text/lineIndex.ts';

/** One problem as JSON shows it. A public interface. */
export interface ProblemFacts {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Problems of a text with their places as people count them. */
export function problemFacts(text: string, problems: readonly Problem[]): readonly ProblemFacts[] {
  const lines = lineIndex(text);
  return problems.map(({ code, severity, message, span }) => {
    const { line, column } = lines.positionAt(span.start);
    return { code, severity, message, line: line + 1, column: column + 1 };
  });
}

/** Whether a script should stop for it. */
export function isSerious({ severity }: { readonly severity: Severity }): boolean {
  return severity === 'error' || severity === 'warning';
}

/** A problem on one line, in the form that editors and build logs find places by. */
export function problemLine(file: string, { line, column, severity, message, code }: ProblemFacts): string {
  return `${file}:${line}:${column}: ${severity}: ${message.replace(/\s+/g, ' ')} (${code})\n`;
}
