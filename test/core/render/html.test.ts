import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../support/renderText.ts';
import { unsafeParts } from '../../support/unsafeParts.ts';

describe('HTML of a post', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['a <b onclick="x()">b</b>', '<p>a <b>b</b></p>\n'],
    ['<p style="position:fixed" class="session-meta x" id="y">a</p>', '<p class="session-meta">a</p>'],
    ['<iframe src="https://a.example"></iframe>', ''],
    ['<form action="https://a.example"><input name="p"><button>Go</button></form>', 'Go'],
    ['<a href="java&#10;script:alert(1)">a</a>', '<p><a>a</a></p>\n'],
    ['<a href="confnotes-post:nowhere">a</a>', '<p><a>a</a></p>\n'],
    ['<img src="x" onerror="alert(1)">', ''],
    ['<svg><script>alert(1)</script></svg>', '<p></p>'],
    ['<object data="x">gone</object>', '<p></p>'],
    ['<h1>Big</h1>', '<h2>Big</h2>'],
    ['a <!-- <b>x</b> --> b', '<p>a b</p>\n'],
    ['<style>p { color: red }</style>', ''],
    ['<math><mi>x</mi></math>', '<p></p>\n'],
    ['<details><summary>More</summary>Text</details>', '<details><summary>More</summary>Text</details>'],
    ['Press <kbd>F5</kbd>', '<p>Press <kbd>F5</kbd></p>\n'],
  ])('of %s is %j', (body, html) => {
    expect(htmlOf(`${body}\n`).trimEnd()).toBe(html.trimEnd());
  });

  it.each(['<div><b>', '</article></div>', '<table><tr><td>', '<!--', '<a href="', '<title>', '<plaintext>'])(
    'cannot break out of its page by %s',
    (body) => {
      const html = htmlOf(`${body}\n\n## After\n\nText.\n`);
      const opened = [...html.matchAll(/<(?!br|hr|img)([a-z0-9]+)/g)].length;
      expect([...html.matchAll(/<\/[a-z0-9]+>/g)].length).toBe(opened);
      expect(unsafeParts(html)).toEqual([]);
    },
  );

  it('shows a tag that would swallow the rest of the post as it was written', () => {
    expect(htmlOf('Put a <script> there.\n\nMore.\n')).toBe(
      '<p>Put a &lt;script&gt; there.</p>\n<p>More.</p>\n',
    );
  });

  it('links what GitHub would link, and nothing else', () => {
    expect(htmlOf('https://a.example/b_c_d. www.a.example, me@a.org; a.example ftp://a.example\n')).toBe(
      '<p><a href="https://a.example/b_c_d" rel="noopener">https://a.example/b_c_d</a>. ' +
        '<a href="http://www.a.example" rel="noopener">www.a.example</a>, ' +
        '<a href="mailto:me@a.org">me@a.org</a>; a.example ftp://a.example</p>\n',
    );
  });

  it('has tables that scroll and keep their alignment without a style sheet', () => {
    expect(htmlOf('| a | b |\n|---|--:|\n| 1 | 2 |\n')).toBe(
      '<div class="table-scroll"><table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table></div>\n',
    );
  });

  it('names the language of code', () => {
    expect(htmlOf('```ts\na < b\n```\n')).toBe('<pre><code class="language-ts">a &lt; b\n</code></pre>\n');
  });

  it('keeps the words of a strange heading safe', () => {
    expect(unsafeParts(htmlOf('## A" onclick="x <img src=x onerror=y>\n'))).toEqual([]);
  });
});
