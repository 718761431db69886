import { expect, it } from 'vitest';
import { renderHtml } from '#core/render/html.ts';
import { parsePost } from '#core/render/markdownIt.ts';
import { freeSlug } from '#core/render/postSlug.ts';
import { unsafeParts } from '../../support/unsafeParts.ts';

const noMarks = { headings: new Map(), metaLines: new Map(), quotes: new Map() };
const nothing = { posts: new Set<string>(), assets: new Set<string>() };
/** Processor time of some work, the better of two runs, in milliseconds. */
function cost(work: () => void): number {
  const runs = [0, 1].map(() => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...runs);
}

/**
 * How often the work for a text 16 times as long costs that for the short one: 16 if linear, 256 if quadratic. The limit
 * lies far from both, so that a busy machine fails nothing.
 */
function growth(render: (length: number) => void): number {
  const short = Math.max(
    10,
    cost(() => render(20_000)),
  );
  return cost(() => render(320_000)) / short;
}

it.each([
  ['open block elements', '<div>'],
  ['open blocks apart', '<div>\n\n'],
  ['open inline elements', '<b>'],
  ['open elements that browsers close', '<p><b>'],
  ['open table cells', '<table><tr><td>'],
  ['open list items', '<li>'],
  ['elements that are dropped', '<svg>'],
  ['script tags', '<script>'],
  ['addresses run into each other', 'www.'],
  ['schemes run into each other', '<http://'],
  ['mail addresses run into each other', 'a@'],
  ['open brackets', '['],
  ['open images', '!['],
  ['links without an end', '[](('],
  ['nested quotes', '>'],
  ['nested lists', '- '],
  ['comments that never close', '<!--'],
  ['emphasis that never closes', '*a_ '],
  ['attributes without an end', '<a b="'],
])('reads a long run of %s in linear time', { timeout: 60_000 }, (_, piece) => {
  const render = (length: number) =>
    renderHtml(parsePost(piece.repeat(length / piece.length), noMarks), nothing);
  expect(growth(render)).toBeLessThan(100);
  expect(unsafeParts(render(2000))).toEqual([]);
});

it('finds free slugs for many posts of one title in linear time', () => {
  const take = (count: number) => {
    const taken = new Set<string>();
    const tried = new Map<string, number>();
    for (let i = 0; i < count; i++) freeSlug('auth', taken, tried);
    return taken.size;
  };
  expect(growth(take)).toBeLessThan(100);
  expect(take(1000)).toBe(1000);
});
