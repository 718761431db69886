import type { LinkHost } from '#core/links/linkHost.ts';
import type { Ports } from '#core/ports.ts';

/** What a command has of the world around it. */
export interface Terminal extends Ports {
  /** Folder that relative paths start from, absolute. */
  readonly folder: string;
  /** Results, for people or programs. */
  out(text: string): void;
  /** What went wrong, for people. */
  err(text: string): void;
  /** Where this machine keeps what programs can find out again, absolute. */
  readonly cacheFolder: string;
  /**
   * Opens the way to the web. Called only when web links are to be checked.
   * @param privateHosts Names of hosts that are asked though they are this machine or in a private network.
   */
  openWeb(privateHosts: ReadonlySet<string>): OpenWeb;
}

export interface OpenWeb extends Omit<LinkHost, 'clock'> {
  /** Cuts all connections. */
  close(): void;
}
