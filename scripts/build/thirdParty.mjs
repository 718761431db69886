import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

/**
 * The licences of all packages that ended up in the bundles; they ask to be handed on with them.
 * @param {Iterable<string>} inputs Files in the bundles, relative to the project.
 * @returns {string}
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].sort().map(notice);
  return `Conference Notes contains these packages:\n\n${notices.join('\n\n')}`;
}

/**
 * @param {string} file
 * @returns {string | undefined} `undefined`: the file is our own.
 */
const packageFolder = (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

/** @param {string} folder */
function notice(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(inProject(`${folder}/package.json`), 'utf8'),
  );
  const title = `${name} ${version} (${license})`;
  const text = licenseText(folder) ?? `Copyright (c) ${author?.name ?? author}. Licensed under ${license}.`;
  return `${title}\n${'-'.repeat(title.length)}\n${text}`;
}

/**
 * @param {string} folder
 * @returns {string | undefined} `undefined`: the package comes without.
 */
function licenseText(folder) {
  const file = readdirSync(inProject(folder)).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? undefined : readFileSync(path.join(inProject(folder), file), 'utf8').trim();
}
