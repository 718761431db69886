import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../lib/paths.mjs';
import { makeNote, noteName } from './madeNotes.mjs';

/** To be raised when other notes are made, so that old ones are not taken for them. */
const version = 1;

/**
 * What there is in a made workspace, to hold answers against.
 * @typedef {object} NoteWorkspace
 * @property {string} folder
 * @property {readonly string[]} files Absolute paths, in order.
 * @property {number} bytes
 * @property {number} hubMentions How often the hub person speaks or is quoted, one in each place.
 * @property {number} hubLinks How many links lead to the hub heading.
 */

/**
 * A workspace of notes in the cache folder, made at the first call: the same for the same number.
 * @param {number} count
 * @returns {NoteWorkspace}
 */
export function noteWorkspace(count) {
  const folder = path.join(cacheFolder(), `bench/notes-${version}-${count}`);
  const facts = path.join(folder, '.facts.json');
  if (!existsSync(facts)) makeWorkspace(folder, count);
  const files = Array.from({ length: count }, (_, i) => path.join(folder, noteName(i)));
  return { folder, files, ...JSON.parse(readFileSync(facts, 'utf8')) };
}

/**
 * @param {string} folder
 * @param {number} count
 */
function makeWorkspace(folder, count) {
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  const facts = { bytes: 0, hubMentions: 0, hubLinks: 0 };
  for (let i = 0; i < count; i++) {
    const { text, hubMentions, hubLinks } = makeNote(i, count);
    const file = path.join(aside, noteName(i));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    facts.bytes += Buffer.byteLength(text);
    facts.hubMentions += hubMentions;
    facts.hubLinks += hubLinks;
  }
  writeFileSync(path.join(aside, '.facts.json'), JSON.stringify(facts));
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
}
