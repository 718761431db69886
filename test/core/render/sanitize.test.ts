import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePost, renderTokens } from '#core/render/markdownIt.ts';
import { sanitize } from '#core/render/sanitize.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { noteText } from '../../support/noteArbitrary.ts';

const noMarks = { headings: new Map(), metaLines: new Map(), quotes: new Map() };
const known = { posts: new Set(['auth']), assets: new Set(['p.png']) };

/** Where HTML that needs no sanitiser and what the sanitiser makes of it differ first; `undefined`: nowhere. */
function difference(markdown: string): string | undefined {
  const { html, hasRawHtml } = renderTokens(parsePost(markdown, noMarks), known);
  if (hasRawHtml) return undefined;
  const sanitised = sanitize(html, known);
  if (sanitised === html) return undefined;
  let at = 0;
  while (html[at] === sanitised[at]) at++;
  return `${html.slice(at, at + 60)} ≠ ${sanitised.slice(at, at + 60)}`;
}

it.each([
  '[x](https://a.example "t & \\"u\\"") <https://a.example?a=1&b=2>',
  '[x](confnotes-post:auth#a) [x](confnotes-post:nowhere) ![x](confnotes-asset:p.png) ![x](confnotes-asset:q.png)',
  '[x](javascript:alert) [x](JaVaScRiPt:alert) [x](&#106;avascript:alert) [x](java&#10;script:alert) [x](\u0001javascript:x)',
  '[x](vbscript:x) [x](data:text/html,x) [x](file:///x) [x](foo:bar) [x](data:image/png;base64,AAAA) [x](//a.example)',
  '![x](data:image/svg+xml;base64,AA) ![x](data:image/png;base64,AA==) ![x](javascript:x) ![a *b* "c"](p.png "t")',
  '`a "b" & <c>` "d" \'e\' &lt;b&gt; &nbsp; &#0; &quot;',
  '```"js" onclick=x <y>\n"a" & <b>\n```',
  '    "a" & <b>',
  '| a | b |\n|:-:|---|\n| "1" | \\| |',
  '1) a\n\n7. b\n- c\n  \\\n  d  \n  e\n\n***',
  '> # a\n> ###### b\n\na\n===',
  '~~a~~ **b** *c*',
  'www.a.example/"x" me@a.org https://a.example/<b>',
])('what needs no sanitiser is what the sanitiser would let through: %j', (markdown) => {
  expect(difference(`${markdown}\n`)).toBeUndefined();
});

it('that holds for random notes too', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      expect(difference(text)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

it.runIf(hasCorpus)('and for the notes of strangers', { timeout: 60_000 }, () => {
  const files = [...corpusFiles('notes'), ...corpusFiles('posts'), ...corpusFiles('torture')];
  expect(
    files.flatMap(({ name, text }) =>
      difference(text) === undefined ? [] : [`${name}: ${difference(text)}`],
    ),
  ).toEqual([]);
});
