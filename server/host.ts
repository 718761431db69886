import type { Files } from '#core/ports.ts';

/** What the process around the server brings. */
export interface Host {
  /** Notes on disk; never written by the server. Knows no files of schemes it cannot read. */
  readonly files: Pick<Files, 'read' | 'list'>;
}
