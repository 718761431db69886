import { describe, expect, it } from 'vitest';
import { eventOf, groupEvents } from '#core/index/events.ts';
import { parseNote } from '#core/note/parseNote.ts';

/** File names of each event's notes, main first with a `*`; in the order of the events. */
function events(files: Readonly<Record<string, string>>): readonly string[] {
  const notes = Object.entries(files).map(([name, text]) => parseNote(`file:///n/${name}`, text));
  return groupEvents(notes).map(({ main, notes: ordered }) =>
    ordered
      .map(
        (note) =>
          `${note === main ? '*' : ''}${note.uri.replace('file:///n/', '').replace('.confnotes.md', '')}`,
      )
      .join(' '),
  );
}

const session = '---\nsession:\n  speakers: Ann Lee\n---\n# A talk\n';

describe('groupEvents', () => {
  it('makes an event of one file', () => {
    expect(events({ 'pycon.confnotes.md': '# PyCon' })).toEqual(['*pycon']);
  });

  it('keeps files apart that are no sessions and name no conference', () => {
    expect(events({ 'a.confnotes.md': '# A', 'b.confnotes.md': '# B' })).toEqual(['*a', '*b']);
  });

  it('joins files that name the same conference and year, wherever they lie', () => {
    const facts = '---\nconference: PyCon India\ndate: 2014-09-26\n---\n';
    const talk = '---\nconference: pycon india 2014\nsession:\n  room: 1\n---\n# Auth\n';
    expect(events({ 'x/auth.confnotes.md': talk, 'y/facts.confnotes.md': facts })).toEqual([
      '*y/facts x/auth',
    ]);
  });

  it('keeps the years of a conference apart', () => {
    expect(
      events({
        'a.confnotes.md': '---\nconference: PyCon 2014\n---\n',
        'b.confnotes.md': '---\nconference: PyCon 2015\n---\n',
      }),
    ).toEqual(['*a', '*b']);
  });

  it('takes a file that leaves the year out to the only year in its folder', () => {
    expect(
      events({
        'a.confnotes.md': '---\nconference: PyCon 2014\n---\n',
        'b.confnotes.md': '---\nconference: PyCon\nsession:\n  room: 1\n---\n# T\n',
      }),
    ).toEqual(['*a b']);
  });

  it('joins the sessions of a folder where no conference is named', () => {
    expect(events({ 'd/a.confnotes.md': session, 'd/b.confnotes.md': session })).toEqual(['d/a d/b']);
  });

  it('takes the one other file of that folder for its main file', () => {
    expect(events({ 'd/a.confnotes.md': session, 'd/about.confnotes.md': '# Event' })).toEqual([
      '*d/about d/a',
    ]);
  });

  it('of several other files takes the one called index', () => {
    expect(
      events({
        'd/a.confnotes.md': session,
        'd/index.confnotes.md': '# Event',
        'd/other.confnotes.md': '# O',
      }),
    ).toEqual(['*d/index d/a', '*d/other']);
  });

  it('takes sessions without a conference to the only event of their folder', () => {
    expect(
      events({ 'd/a.confnotes.md': session, 'd/facts.confnotes.md': '---\nconference: PyCon 2014\n---\n' }),
    ).toEqual(['*d/facts d/a']);
  });

  it('takes fields right below the only H1 for a session of its own', () => {
    expect(events({ 'a.confnotes.md': '# Auth\nSpeaker: Ann Lee\n', 'b.confnotes.md': session })).toEqual([
      'a b',
    ]);
  });

  it('orders sessions by day, then time, then file name with numbers as numbers', () => {
    const at = (date: string, time: string) =>
      `---\nconference: C 2014\ndate: ${date}\nsession:\n  time: "${time}"\n---\n# T\n`;
    expect(
      events({
        'talk10.confnotes.md': '---\nconference: C 2014\nsession:\n  room: 1\n---\n# T\n',
        'talk9.confnotes.md': '---\nconference: C 2014\nsession:\n  room: 1\n---\n# T\n',
        'a.confnotes.md': at('2014-09-27', '9:00'),
        'b.confnotes.md': at('2014-09-26', '2:30 pm'),
        'c.confnotes.md': at('2014-09-26', '10:00–10:40'),
      }),
    ).toEqual(['c b a talk9 talk10']);
  });

  it('prefers the file that was published from as the main one', () => {
    const receipts = 'published:\n  - target: site\n    post: round-up\n    id: a\n    url: b\n';
    expect(
      events({
        'a.confnotes.md': '---\nconference: C 2014\n---\n',
        'b.confnotes.md': `---\nconference: C 2014\n${receipts}---\n`,
      }),
    ).toEqual(['*b a']);
  });
});

describe('eventOf', () => {
  it('finds the event of a file, and the folder it belongs in', () => {
    const notes = [parseNote('file:///n/d/a.confnotes.md', session)];
    expect(eventOf('file:///n/d/a.confnotes.md', notes)?.folder).toBe('file:///n/d');
  });

  it('knows nothing of a file that was not given', () => {
    expect(eventOf('file:///n/b.confnotes.md', [])).toBeUndefined();
  });
});
