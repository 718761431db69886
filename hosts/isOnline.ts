import type { Lookup } from './guardedLookup.ts';

/** Names that are there as long as there is an internet. */
const lastingNames = ['example.com', 'iana.org'];

/** Longest wait for the system for names, in milliseconds. */
const longestWait = 3000;

/** Whether names of the internet can be looked up: without that, no link can be called broken. */
export async function isOnline(lookup: Lookup): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), longestWait);
  });
  const found = Promise.any(lastingNames.map(lookup)).then(
    (addresses) => addresses.length > 0,
    () => false,
  );
  try {
    return await Promise.race([found, late]);
  } finally {
    clearTimeout(timer);
  }
}
