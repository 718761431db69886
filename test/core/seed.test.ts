import { beforeAll, describe, expect, it } from 'vitest';
import { groupEvents } from '#core/index/events.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { type Post, type PostSet, roundUp } from '#core/render/post.ts';
import { renderEvent } from '#core/render/renderEvent.ts';
import { notesWith, noteUri, publishJob, publishPlainly } from '../support/publishJob.ts';
import { postOf } from '../support/renderText.ts';
import { hasSeed, seedBullets, seedNote, seedQuotes, seedText } from '../support/seedNote.ts';
import { testSite } from '../support/testSite.ts';

const deepDives = ['auth-evolution', 'spark-overview'];

/** The words of HTML, without marks, as one line. */
function wordsOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, ' ');
  return ` ${(text.match(/[\p{L}\p{N}']+/gu) ?? []).join(' ')} `;
}

describe.runIf(hasSeed)('the post that was published by hand, written as a note', () => {
  const text = seedText();
  let set: PostSet;
  let all: readonly Post[];

  beforeAll(() => {
    const [event] = groupEvents([parseNote(noteUri, seedNote(text))]);
    if (event === undefined) throw new Error('The seed is no event.');
    set = renderEvent(event, { redact: publicNote });
    all = set.posts;
  });

  it('becomes a round-up and two deep dives, and nothing is wrong with it', () => {
    expect(all.map(({ key, title }) => [key, title])).toEqual([
      [roundUp, 'Pycon 2014'],
      ['auth-evolution', 'Auth Evolution'],
      ['spark-overview', 'Spark Overview'],
    ]);
    expect(all.map(({ date }) => date)).toEqual(['2014-09-28', '2014-09-28', '2014-09-28']);
    expect(set.problems).toEqual([]);
  });

  it('holds every quote with its speaker, each by itself, epigraphs first', () => {
    const quotes = seedQuotes(text);
    expect(quotes).toHaveLength(7);
    const blocks = postOf(set)
      .markdown.split('\n\n')
      .filter((block) => block.startsWith('>'));
    expect(blocks.map((block) => block.trimEnd())).toEqual(
      quotes.map(({ words, by }) => (by === undefined ? `> ${words}` : `> ${words}\n> — ${by}`)),
    );
    expect(postOf(set).markdown.startsWith(`> ${quotes[0]?.words}\n> — Linda Wilkinson\n`)).toBe(true);
    const cited = [...postOf(set).html.matchAll(/<cite>(.*?)<\/cite>/g)].map((found) => found[1]);
    expect(cited).toEqual(quotes.flatMap(({ by }) => by ?? []));
  });

  it('holds every bullet as a list item', () => {
    const bullets = seedBullets(text);
    expect(bullets).toHaveLength(15);
    const items = all.flatMap(({ html }) =>
      [...html.matchAll(/<li>(.*?)<\/li>/g)].map((found) => wordsOf(found[1] ?? '')),
    );
    for (const bullet of bullets) expect(items).toContain(wordsOf(bullet));
  });

  it('holds every other line too, word for word', () => {
    const words = all.map(({ title, html }) => wordsOf(`${title} ${html}`)).join('');
    const prose = text.split('\n').filter((line) => !/^["']|^\p{L}+ \d+, \d+$/u.test(line));
    for (const line of prose) expect(words).toContain(wordsOf(line));
  });

  it('names the speakers of the deep dives', () => {
    expect(postOf(set, 'auth-evolution').html).toMatch(/^<p class="session-meta">Kiran<\/p>/);
    expect(postOf(set, 'spark-overview').html).toMatch(/^<p class="session-meta">Jyotiska NK<\/p>/);
  });

  it('points from the round-up to both deep dives, and back', () => {
    expect(postOf(set).linksTo).toEqual(deepDives);
    for (const key of deepDives) {
      expect(postOf(set).html).toContain(`<a href="confnotes-post:${key}">`);
      expect(postOf(set, key).linksTo).toContain(roundUp);
    }
    expect(postOf(set).markdown).toContain(
      'shared in [Auth Evolution](confnotes-post:auth-evolution) & [Spark Overview](confnotes-post:spark-overview) Posts.',
    );
  });

  it('ends every post with the sign-off', () => {
    for (const { html } of all) expect(html.trimEnd().endsWith('<p>Happy Learning!!!</p>')).toBe(true);
  });

  it('is published as three pages that link to each other', async () => {
    const site = testSite();
    const job = publishJob(set, site.open(), { notes: notesWith(seedNote(text)) });
    const { urls } = await publishPlainly(job);
    expect([...urls.keys()].sort()).toEqual([...deepDives, roundUp].sort());
    const page = (key: string) => site.text(urls.get(key) ?? '');
    const linksTo = (key: string, file: string) => page(key).includes(`<a href="${file}">`);
    for (const key of deepDives) {
      expect(page(key)).toContain('<p>Happy Learning!!!</p>');
      expect(linksTo(roundUp, `${key}.html`)).toBe(true);
      expect(linksTo(key, 'index.html')).toBe(true);
    }
    expect([roundUp, ...deepDives].map(page).join('')).not.toMatch(/confnotes-(?:post|asset):/);
  });
});
