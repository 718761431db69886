/**
 * Whether an IP address, in the form that URLs and the system write it, is of this machine, a private network or no single
 * public host. What cannot be read counts as such.
 * Source: IANA special-purpose address registries.
 */
export function isPrivateAddress(address: string): boolean {
  if (!address.includes(':')) return isPrivateV4(address);
  const words = wordsOf(address);
  return words === undefined || isPrivateV6(words);
}

/** Whether a host name stands for this machine or a private network by itself, whatever it resolves to. */
export function isPrivateName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|localdomain)$/.test(name);
}

/**
 * Whether a URL's host must not be asked, as far as the URL itself tells. URLs have read decimal, octal and hexadecimal
 * forms already: `http://0x7f.1` has the host `127.0.0.1`.
 */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPrivateAddress(hostname.slice(1, -1));
  if (/^\d+(?:\.\d+){3}\.?$/.test(hostname)) return isPrivateAddress(hostname.replace(/\.$/, ''));
  return isPrivateName(hostname);
}

/** First address of each range and the length of its prefix. */
const rangesV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

function isPrivateV4(address: string): boolean {
  const number = numberOf(address);
  if (number === undefined) return true;
  return rangesV4.some(([first, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(number / size) === Math.floor((numberOf(first) ?? 0) / size);
  });
}

function numberOf(address: string): number | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function isPrivateV6(words: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, , , f = 0, g = 0, h = 0] = words;
  const startsWithZeros = (count: number) => words.slice(0, count).every((word) => word === 0);
  // Addresses that carry one of version 4: mapped, compatible, translated (NAT64), 6to4.
  if (startsWithZeros(5) && f === 0xffff) return isPrivateV4(dotted(g, h));
  if (startsWithZeros(4) && words[4] === 0xffff && f === 0) return isPrivateV4(dotted(g, h));
  if (a === 0x64 && b === 0xff9b) return c !== 0 || isPrivateV4(dotted(g, h));
  if (a === 0x2002) return isPrivateV4(dotted(b, c));
  // Of all others only global unicast (2000::/3) is public, without Teredo, ORCHID and documentation.
  if ((a & 0xe000) !== 0x2000) return true;
  return (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || (a === 0x3fff && b < 0x1000);
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight words of an address of version 6; `undefined`: it is none. A zone (`%eth0`) is left out. */
function wordsOf(address: string): readonly number[] | undefined {
  const plain = address.replace(/%.*$/, '').replace(/\d+\.\d+\.\d+\.\d+$/, (v4) => {
    const number = numberOf(v4) ?? 0;
    return `${Math.floor(number / 65536).toString(16)}:${(number % 65536).toString(16)}`;
  });
  const halves = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], tail] = halves;
  if (halves.length > 2 || (tail === undefined && head.length !== 8)) return undefined;
  const gap = 8 - head.length - (tail?.length ?? 0);
  if (gap < 0) return undefined;
  const words = [...head, ...Array<string>(gap).fill('0'), ...(tail ?? [])];
  if (!words.every((word) => /^[\da-f]{1,4}$/i.test(word))) return undefined;
  return words.map((word) => Number.parseInt(word, 16));
}
