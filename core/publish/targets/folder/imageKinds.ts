/** Extensions of the images that may be published, with the kind of file each stands for. */
const kinds: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpg: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
  jpeg: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
  gif: (bytes) => ['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6)),
  webp: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  avif: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 40)),
  svg: isSvg,
};

/** Extension of a name, lower case; empty: none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file with this extension is an image that may be published. */
export function isImageName(name: string): boolean {
  return Object.hasOwn(kinds, extensionOf(name));
}

/** Whether the bytes are what the extension says. */
export function isImage(name: string, bytes: Uint8Array): boolean {
  return isImageName(name) && kinds[extensionOf(name)]?.(bytes) === true;
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(
    start,
  );
}
