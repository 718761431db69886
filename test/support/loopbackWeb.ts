import { onTestFinished } from 'vitest';
import type { CheckOptions } from '#core/links/checkLinks.ts';
import type { LinkHost } from '#core/links/linkHost.ts';
import { gentlePace } from '#core/links/pacing.ts';
import { usualPatience } from '#core/links/patience.ts';
import { nodeTimer } from '#hosts/nodeTimer.ts';
import { nodeWeb } from '#hosts/nodeWeb.ts';
import { testSigner } from './nastyServer.ts';

/** How names are looked up in a test: an address, or the code of the system's error. */
export type Names = (hostname: string) => string;

/** Every name that ends in `.test` is this machine, and what ends in `.public` is an address that nobody has. */
export const loopbackNames: Names = (hostname) =>
  hostname.endsWith('.test') || hostname === 'example.com' ? '127.0.0.1' : 'ENOTFOUND';

/**
 * The web as Node asks it, where only what a test names leads anywhere.
 * @param privateHosts Hosts on loopback that may be asked.
 */
export function loopbackWeb(
  privateHosts: readonly string[],
  names: Names = loopbackNames,
): LinkHost & { close(): void } {
  const web = nodeWeb({
    userAgent: 'confnotes-test',
    trusted: testSigner,
    privateHosts: new Set(privateHosts),
    async lookup(hostname) {
      const address = names(hostname);
      if (/^E[A-Z_]+$/.test(address)) throw Object.assign(new Error(address), { code: address });
      return [{ address, family: address.includes(':') ? 6 : 4 }];
    },
  });
  onTestFinished(() => web.close());
  return { web, clock: { now: () => new Date() }, timer: nodeTimer, random: () => 0.5, close: web.close };
}

/** Options that wait for nothing, for servers that mind nothing. */
export const hastyOptions: CheckOptions = {
  pace: { ...gentlePace, pauseSeconds: 0 },
  patience: { ...usualPatience, timeoutSeconds: 20, backoffSeconds: 0.01, longestWaitSeconds: 2 },
  acceptedStatuses: () => [],
  isOwn: () => false,
};
