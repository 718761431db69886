import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalFieldKey } from '#core/note/fieldKeys.ts';
import { frontMatterKeys } from '#core/note/frontMatterKeys.ts';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';

const page = readFileSync(new URL('../../docs/note-format.md', import.meta.url), 'utf8');

/** The text of one section of the page, up to the next `##` heading outside of code. */
function section(title: string): string {
  const lines: string[] = [];
  let isCode = false;
  let isWanted = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && line.startsWith('## ')) isWanted = line === `## ${title}`;
    else if (isWanted) lines.push(line);
  }
  return lines.join('\n');
}

/** The code spans in the first column of the first table of a section. */
function tableKeys(title: string): readonly string[] {
  const rows = section(title).match(/^\|[^|]+\|/gm) ?? [];
  return rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
}

function samples(title: string): readonly Note[] {
  const blocks = section(title).matchAll(/```markdown\n([\s\S]*?)```/g);
  return [...blocks].map(([, text = '']) => parseNote('file:///sample.confnotes.md', text));
}

describe('the page on the note format', () => {
  it('names only facts and fields that are read', () => {
    const facts = tableKeys('Facts about the event');
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((key) => !frontMatterKeys.some((known) => known === key))).toEqual([]);
    const fields = tableKeys('Sessions and their fields');
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((key) => canonicalFieldKey(key) === undefined)).toEqual([]);
  });

  it('opens with a note that has no problems and makes two posts', () => {
    const [note] = samples('A note at a glance');
    expect(note?.problems).toEqual([]);
    expect(note?.sessions.filter(({ post }) => post !== undefined)).toHaveLength(1);
    expect(note?.quotes.map(({ basis }) => basis)).toEqual(['explicit', 'explicit', 'session']);
    expect(note?.withheld).toHaveLength(1);
  });

  it('shows speakers, times and links that are read as such', () => {
    const [session] = samples('Sessions and their fields')[0]?.sessions ?? [];
    expect(session?.speakers).toHaveLength(2);
    expect(session?.links).toMatchObject([{ kind: 'slides', text: 'Auth as a Service' }]);
  });

  it('shows only quotes that are read as such', () => {
    const [canonical, others] = samples('Quotes');
    expect(canonical?.quotes).toHaveLength(1);
    expect(others?.quotes.map(({ by }) => by?.handle ?? by?.name)).toEqual([
      '@voidspace',
      '@sanand0',
      '@sanand0',
      '@femi_ships',
      'Linda',
      undefined,
    ]);
  });

  it('shows markers that withhold', () => {
    expect(samples('Text that stays private')[0]?.withheld.map(({ reach }) => reach)).toEqual([
      'block',
      'block',
    ]);
  });
});
