import dns, { type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '#core/links/privateAddress.ts';

/** All addresses of a name, as the system tells them. Rejects as the system does. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Code of the error for a name that leads to a private network. */
export const privateCode = 'EPRIVATE';

/**
 * Looks names up for a connection, and refuses those that lead to this machine or a private network: one such address among
 * others is enough. `privateHosts` are names of which it is known and meant.
 */
export function guardedLookup(privateHosts: ReadonlySet<string>, lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(failure('ENOTFOUND'), '', 0);
        else if (!privateHosts.has(hostname) && found.some(({ address }) => isPrivateAddress(address)))
          callback(failure(privateCode), '', 0);
        else if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** As all programs of this machine look names up. */
export const systemLookup: Lookup = (hostname) =>
  dns.promises.lookup(hostname, { all: true, verbatim: true });

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
