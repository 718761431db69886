import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../shared/corpus');

/** Whether the notes and posts of strangers that some tests read lie beside the project. */
export const hasCorpus: boolean = existsSync(root);

/** A file of the corpus: where it lies in it, and its text. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** All Markdown files below a folder of the corpus, in order of their names; none where there is no corpus. */
export function corpusFiles(folder: string): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/i.test(name) && statSync(path.join(root, folder, name)).isFile())
    .sort()
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    }));
}

/** One file of the corpus. */
export function corpusText(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** Where a folder of the corpus lies, absolute. */
export function corpusFolder(name: string): string {
  return path.join(root, name);
}
