import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';
import { learnStyle } from '#core/note/speakers/folderStyle.ts';

const learnt = (...texts: readonly string[]) =>
  learnStyle(texts.map((text, i) => parseNote(`file:///talks/${i}.md`, text).style));

describe('the style of a folder', () => {
  test('is a file for each session where files name speakers in one form', () => {
    expect(
      learnt('# Boats by Ann Lee\n', '# Clocks by Bob Stone\n', '# Doors by Carla Diaz\n', '# Windows\n'),
    ).toEqual({ filePerSession: true, first: ['heading-by'], levels: [] });
  });

  test('is a file for each session where speakers are stated', () => {
    expect(
      learnt('# Boats\n## Ann Lee\n', '# Clocks\n## Bob Stone\n', '# Doors\nSpeaker: Carla\n'),
    ).toMatchObject({ filePerSession: true });
  });

  test('is a file for each session where each has one title and nothing names an event', () => {
    expect(learnt('# Boats\n', '# Clocks\n', '# Doors\n')).toMatchObject({ filePerSession: true });
  });

  test('is talks under headings where those share a form over all files', () => {
    expect(learnt('### Boats by Ann Lee\n\n### Clocks by Bob Stone\n', '### Doors by Carla Diaz\n')).toEqual({
      filePerSession: false,
      first: [],
      levels: [{ level: 3, forms: ['heading-by'] }],
    });
  });

  test('is not learnt from events, days and two files', () => {
    const none = { filePerSession: false, first: [], levels: [] };
    expect(learnt('# PyCon 2024\n', '# PyCon 2025\n', '# KubeCon - Day 1\n')).toEqual(none);
    expect(learnt('# Boats\n', '# Clocks\n')).toEqual(none);
    const event = (title: string) => `---\nconference: ${title}\n---\n\n# ${title}\n`;
    expect(learnt(event('Strange Loop'), event('Boat Days'), event('Clocks'))).toEqual(none);
  });

  test('does not depend on the order of the files, and survives being kept as JSON', () => {
    const texts = [
      '# Boats by Ann Lee\n',
      '# Clocks by Bob Stone\n',
      '# Doors by Carla Diaz\n',
      '# X\n\n## Y\n',
    ];
    const style = learnt(...texts);
    expect(learnt(...[...texts].reverse())).toEqual(style);
    expect(JSON.parse(JSON.stringify(style))).toEqual(style);
  });
});
