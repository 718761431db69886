import type { Ports } from '#core/ports.ts';

/** What a command has of the world around it. */
export interface Terminal extends Ports {
  /** Folder that relative paths start from, absolute. */
  readonly folder: string;
  /** Results, for people or programs. */
  out(text: string): void;
  /** What went wrong, for people. */
  err(text: string): void;
}
