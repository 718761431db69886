import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * What the scores need of `outline --json`.
 *
 * @typedef {object} Outline
 * @property {string} file
 * @property {readonly { readonly line: number, readonly title: string, readonly speakers: readonly SomePerson[] }[]} sessions
 * @property {readonly { readonly line: number, readonly text: string, readonly by: SomePerson | null }[]} quotes
 *
 * @typedef {{ readonly name: string | null, readonly handle: string | null }} SomePerson
 */

/**
 * What the command line says of all notes below a folder. Each folder right below it is one author's, and is told in one run,
 * so that the author's style can be learnt.
 * @param {string} cli Path of the built command line.
 * @param {string} folder
 * @returns {Promise<ReadonlyMap<string, Outline>>} By path below the folder, with `/`.
 */
export async function outlinesOf(cli, folder) {
  /** @type {Map<string, Outline>} */
  const outlines = new Map();
  for (const author of readdirSync(folder).sort()) {
    const files = readdirSync(path.join(folder, author), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${author}/${file.split(path.sep).join('/')}`)
      .sort();
    /** @type {readonly Outline[]} */
    const told = JSON.parse(await printed(cli, ['outline', '--json', ...files], folder));
    for (const outline of told) outlines.set(outline.file, outline);
  }
  return outlines;
}

/**
 * @param {string} cli
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} What it printed; an exit code of 1 says that notes have problems, which is fine here.
 */
async function printed(cli, args, cwd) {
  const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    text += data;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 && code !== 1) throw new Error(`${cli} ${args.slice(0, 3).join(' ')} … ended with ${code}.`);
  return text;
}
