import { expect, test } from 'vitest';
import { testClient } from './support/testClient.ts';

const binary = String.fromCharCode(...Array.from({ length: 4096 }, (_, index) => (index * 7919) % 65536));

test.each([
  ['nothing', ''],
  ['binary text', binary],
  ['NUL', '# a\0b\n\0\n> \0\n'],
  ['lone surrogates', '# \ud83c\n> \udf99 words\n> — @x\ud83c\n'],
  ['a byte order mark', '\ufeff---\nconference: C\n---\n# A\n'],
  ['CRLF and CR mixed', '---\r\nconference: C\r---\r\r\n## A\r> q\r\n'],
  ['deep nesting', `${'- '.repeat(5000)}\n${'> '.repeat(5000)}\n${'['.repeat(5000)}\n${'#'.repeat(5000)}`],
  ['markers without end', '<!-- private '.repeat(500) + '<!-- /private -->'.repeat(500)],
  ['YAML that refers to itself', '---\na: &a [*a, *a]\nb: *a\n---\n'],
])('%s gets answers, not errors', async (_name, text) => {
  const client = await testClient();
  await client.open(text);
  await expect(Promise.all([client.symbols(), client.folds(), client.diagnostics()])).resolves.toBeDefined();
  expect(client.logged).toEqual([]);
});

test('a note of 1 MB gets answers, also after a keystroke', async () => {
  const session = `## Talk: Caching\nSpeaker: Ann Lee\n\n${'- a point that was made\n'.repeat(80)}\n`;
  const client = await testClient();
  await client.open(session.repeat(500));
  expect(await client.symbols()).toHaveLength(500);
  await client.change({ start: { line: 3, character: 2 }, end: { line: 3, character: 2 } }, 'x');
  expect(await client.symbols()).toHaveLength(500);
});

test('any half-written beginning of a note gets answers', async () => {
  const whole =
    '---\nconference: "C"\ndate: 2014-09-26\n---\n# C\n\n> “q” — @a\n\n## Talk: T\nSpeaker: A B\n\n<!-- private -->x<!-- /private -->\n- [ ] t\n';
  const client = await testClient();
  await client.open('');
  for (let end = 1; end <= whole.length; end++) {
    await client.change(undefined, whole.slice(0, end));
    await Promise.all([client.symbols(), client.folds(), client.diagnostics()]);
  }
  expect(client.logged).toEqual([]);
});
