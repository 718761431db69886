import { expect, test } from 'vitest';
import { personAt } from '#core/features/personAt.ts';
import { factsOf } from '#core/index/factsOf.ts';
import { foldWords } from '#core/index/foldWords.ts';
import { fuzzyScore } from '#core/index/fuzzyScore.ts';
import { NoteIndex } from '#core/index/noteIndex.ts';
import { samePerson } from '#core/index/samePerson.ts';
import { searchNote } from '#core/index/searchNote.ts';
import { TopHits } from '#core/index/topHits.ts';
import { everythingOf } from '#core/index/wherePerson.ts';
import { parseNote } from '#core/note/parseNote.ts';

test('the better a name answers a query, the higher it stands', () => {
  const ranked = [
    'caching',
    'caching for all',
    'for all, caching',
    'all about caching',
    'about recaching',
    'cats are charming',
  ];
  expect(ranked.map((name) => fuzzyScore('caching', name))).toEqual(
    ranked.map((name) => fuzzyScore('caching', name)).sort((a, b) => b - a),
  );
});

test.each([
  ['words in any order', 'lee ann', 'ann lee'],
  ['first letters', 'dtia', 'depth tests in action'],
  ['accents left out', 'resume', foldWords('Résumé')],
  ['another script', foldWords('КАВ'), foldWords('Кавказ')],
])('found: %s', (_, query, name) => {
  expect(fuzzyScore(query, name)).toBeGreaterThan(0);
});

test('letters strewn over a long text are no match', () => {
  expect(fuzzyScore('query', 'quite unusual events rarely yield')).toBeGreaterThan(0);
  expect(fuzzyScore('query', 'the quick brown fox jumped over every lazy dog')).toBe(0);
});

test('what is withheld is found by its author, and said to stay private', () => {
  const text = '## Talk: Open\n\n<!-- private -->\n\n## Talk: Secret\n\n<!-- /private -->\n';
  const facts = factsOf(parseNote('file:///a.confnotes.md', text));
  expect(searchNote(facts, 'secret').map(({ container }) => container)).toEqual(['stays private']);
  expect(facts.withheld).toBe(true);
});

test('of equal hits, those of the newer event come first', () => {
  const top = new TopHits();
  for (const year of [2019, 2024, 2021]) {
    const text = `---\nconference: Conf ${year}\ndate: ${year}-01-01\n---\n\n## Talk: Caching\n`;
    top.add(searchNote(factsOf(parseNote(`file:///${year}.confnotes.md`, text)), 'caching'));
  }
  expect(top.best().map(({ container }) => container)).toEqual(['Conf 2024', 'Conf 2021', 'Conf 2019']);
});

const speakers = (...lines: readonly string[]): NoteIndex => {
  const index = new NoteIndex();
  lines.forEach((line, i) => {
    index.put(factsOf(parseNote(`file:///${i}.confnotes.md`, `## Talk: ${i}\nSpeaker: ${line}\n`)));
  });
  return index;
};
const where = (index: NoteIndex, key: string) =>
  everythingOf(index, samePerson(index, key)).map(({ facts }) => facts.uri[8]);

test('a name and a handle that stand together once are the same person everywhere', () => {
  const index = speakers('Ann Lee (@ann)', 'ann lee', '@Ann', 'Anna Lee');
  expect([where(index, 'ann lee'), where(index, '@ann')]).toEqual([
    ['0', '1', '2'],
    ['0', '1', '2'],
  ]);
});

test('a name that goes with two handles may be two people, who are kept apart', () => {
  const index = speakers('Ann Lee (@ann)', 'Ann Lee (@lee)', '@ann');
  expect(where(index, '@ann')).toEqual(['0', '2']);
});

test('a note that is put again or removed leaves nothing behind', () => {
  const index = speakers('Ann Lee');
  index.put(factsOf(parseNote('file:///0.confnotes.md', '## Talk: 0\nSpeaker: Bob Stone\n')));
  expect([index.knows('ann lee'), index.knows('bob stone'), index.size]).toEqual([false, true, 1]);
  index.remove('file:///0.confnotes%2Emd');
  expect([index.knows('bob stone'), index.size]).toEqual([false, 0]);
});

test.each([
  ['Ask A$nn Lee about it.', 'ann lee'],
  ["Ann Le$e's talk", 'ann lee'],
  ['See @b$ob.', '@bob'],
  ['Nobody h$ere', undefined],
  ['mail ann@exam$ple.org', undefined],
])('the person at the cursor in %s', (marked, key) => {
  const offset = marked.indexOf('$');
  const note = parseNote('file:///a.confnotes.md', marked.replace('$', ''));
  expect(personAt(note, offset, (each) => each === 'ann lee')).toBe(key);
});

test('on a name with a handle, each of them stands for itself', () => {
  const note = parseNote('file:///a.confnotes.md', '## Talk: A\nSpeaker: Ann Lee (@ann)\n');
  const at = (words: string) => personAt(note, note.text.indexOf(words) + 1, () => false);
  expect([at('Ann'), at('@ann')]).toEqual(['ann lee', '@ann']);
});
