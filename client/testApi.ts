import type { Features } from './features.ts';

/** What `activate` returns when the editor runs the tests of this extension. */
export interface TestApi {
  /** How long `activate` held up the extension host, in milliseconds. */
  readonly activationMs: number;
  features(): Promise<Features>;
}
