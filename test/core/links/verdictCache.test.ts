import { describe, expect, it } from 'vitest';
import type { Verdict } from '#core/links/verdict.ts';
import { freshVerdict, mergeVerdicts, readVerdicts, writeVerdicts } from '#core/links/verdictCache.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');
const hours = (count: number) => new Date(noon + count * 3_600_000);
const ok: Verdict = { kind: 'ok', reason: 'fine', status: 200, at: noon };
const limited: Verdict = { kind: 'unverified', reason: 'too-many-requests', status: 429, at: noon };
const url = 'https://example.org/';
const known = (verdict: Verdict) => new Map([[url, verdict]]);

describe('kept verdicts', () => {
  it.each([
    [ok, 7 * 24],
    [{ ...ok, kind: 'broken', reason: 'not-found' } as const, 6],
    [limited, 1],
  ])('hold as long as documented: %j', (verdict, age) => {
    expect(freshVerdict(known(verdict), url, hours(age - 0.1))).toEqual(verdict);
    expect(freshVerdict(known(verdict), url, hours(age))).toBeUndefined();
  });

  it('hold until the host wants to be asked again', () => {
    const verdict = { ...limited, notBefore: noon + 5 * 3_600_000 };
    expect(freshVerdict(known(verdict), url, hours(4))).toEqual(verdict);
  });

  it('hold no longer when the clock was set back', () => {
    expect(freshVerdict(known(ok), url, hours(-1))).toBeUndefined();
  });

  it('are read as they were written', () => {
    const moved: Verdict = { ...ok, kind: 'moved', reason: 'moved', movedTo: 'https://example.org/new' };
    const cache = new Map([
      [url, moved],
      ['https://example.org/b', { ...limited, notBefore: noon }],
    ]);
    expect(readVerdicts(writeVerdicts(cache))).toEqual(cache);
  });

  it.each([
    undefined,
    '',
    '{',
    'null',
    '[]',
    '{"layout":2,"verdicts":{"u":{"kind":"ok","reason":"fine","at":1}}}',
    '{"layout":1,"verdicts":7}',
    '{"layout":1,"verdicts":{"u":{"kind":"odd","reason":"fine","at":1},"v":{"kind":"ok"},"w":null}}',
  ])('are none in %j', (text) => {
    expect(readVerdicts(text).size).toBe(0);
  });

  it('are no more than 20,000, the newest', () => {
    const many = new Map(
      Array.from({ length: 20_010 }, (_, index) => [
        `https://example.org/${index}`,
        { ...ok, at: noon + index },
      ]),
    );
    const kept = readVerdicts(writeVerdicts(many));
    expect(kept.size).toBe(20_000);
    expect(kept.has('https://example.org/9')).toBe(false);
  });

  it('leave out what nobody was asked for', () => {
    const refused: Verdict = { kind: 'unverified', reason: 'private-address', at: noon };
    expect(readVerdicts(writeVerdicts(known(refused))).size).toBe(0);
  });

  it('give way to newer ones, wherever they come from', () => {
    const newer = { ...limited, at: noon + 1 };
    expect(mergeVerdicts(known(ok), known(newer))).toEqual(known(newer));
    expect(mergeVerdicts(known(newer), known(ok))).toEqual(known(newer));
  });
});
