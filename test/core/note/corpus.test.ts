import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Note, Section } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';

const files = [...corpusFiles('notes'), ...corpusFiles('posts'), ...corpusFiles('torture')];
const markdownFiles = files.filter(({ name }) => name.endsWith('.md'));
const markdown = new MarkdownIt({ html: true });
const containers = /^(?:bullet_list|ordered_list|blockquote)_(open|close)$/;

/** Levels and targets as the renderer's parser sees them: headings outside containers, all links and images. */
function asRendered(note: Note): { levels: readonly number[]; targets: readonly string[] } {
  const body = note.text.slice(note.bodyStart).replace(/^(#{2,6})(?=[\p{L}\p{N}"“'*[@])/gmu, '$1 ');
  const levels: number[] = [];
  const targets: string[] = [];
  let depth = 0;
  for (const token of markdown.parse(body, {})) {
    const container = containers.exec(token.type)?.[1];
    if (container !== undefined) depth += container === 'open' ? 1 : -1;
    if (token.type === 'heading_open' && depth === 0) levels.push(Number(token.tag.slice(1)));
    for (const child of token.children ?? []) {
      const target =
        child.type === 'link_open'
          ? child.attrGet('href')
          : child.type === 'image'
            ? child.attrGet('src')
            : null;
      if (target !== null) targets.push(decoded(target));
    }
  }
  return { levels, targets };
}

function asRead(note: Note): { levels: readonly number[]; targets: readonly string[] } {
  const levels = (sections: readonly Section[]): readonly number[] =>
    sections.flatMap((section) => [section.heading.level, ...levels(section.children)]);
  const title = note.titleHeading;
  const all = title === undefined ? levels(note.sections) : [title.level, ...levels(note.sections)];
  const kinds = new Set(['inline', 'reference', 'autolink', 'image']);
  return {
    levels: all,
    targets: note.links.filter(({ kind }) => kinds.has(kind)).map(({ target }) => decoded(target)),
  };
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

describe.skipIf(!hasCorpus)('notes of strangers', () => {
  test('are read, and their public part too, without throwing', () => {
    expect(files.length).toBeGreaterThan(400);
    for (const { name, text } of files) expect(() => publicNote(parseNote(name, text)), name).not.toThrow();
  });

  test('are read in any style, with every speaker and quote within the text', () => {
    const style = { filePerSession: true, first: ['heading-by', 'sub-heading'], levels: [] } as const;
    for (const { name, text } of files) {
      const { sessions, quotes } = parseNote(name, text, undefined, undefined, style);
      const spans = [...sessions.flatMap(({ speakers }) => speakers), ...quotes].map(({ span }) => span);
      for (const { start, end } of spans) {
        expect(start, name).toBeLessThan(end);
        expect(end, name).toBeLessThanOrEqual(text.length);
      }
    }
  });

  test('have the same headings for the editor as for the renderer', () => {
    for (const { name, text } of markdownFiles) {
      const note = parseNote(name, text);
      expect([...asRead(note).levels].sort(), name).toEqual([...asRendered(note).levels].sort());
    }
  });

  test('have the same links for the editor as for the renderer, but for what only one of them knows', () => {
    const differing = markdownFiles.filter(({ name, text }) => {
      const note = parseNote(name, text);
      const rendered = new Set(asRendered(note).targets);
      const read = new Set(asRead(note).targets);
      const mail = (target: string) => target.includes('@');
      return (
        [...read].some((target) => !rendered.has(target) && !mail(target)) ||
        [...rendered].some((target) => !read.has(target) && !mail(target))
      );
    });
    // Links within brackets within brackets, which the editor's parser gives up; references that nothing defines, which
    // the renderer leaves as text; parentheses nested deeper than the renderer follows.
    expect(differing.map(({ name }) => name.split('/').at(-1))).toEqual([
      'README.md',
      'free-programming-books-ja.md',
      'free-programming-books-ko.md',
      'free-podcasts-screencasts-pt_BR.md',
      'inline-links-flat.md',
    ]);
  });
});
