import { withoutComments } from './withoutComments.ts';

/** A scalar as YAML gives it. */
export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A scalar as text; no comment of a note reaches a post, so that none is in it. */
export function textOf(value: string | number | boolean): string {
  return withoutComments(String(value));
}

/** A map, neither a list nor nothing. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
