import { readFileSync } from 'node:fs';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Names of the files in a VSIX, which is a ZIP archive, as its directory lists them.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16.
 * @param {string} file
 * @returns {readonly string[]} Sorted.
 * @throws When it is no such archive.
 */
export function vsixFiles(file) {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(uint32(endOfDirectory));
  if (end < 0) throw new Error(`${file} is no ZIP archive.`);
  const count = zip.readUInt16LE(end + 10);
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error(`${file} has a broken directory.`);
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names.sort();
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
