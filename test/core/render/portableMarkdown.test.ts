import { describe, expect, it } from 'vitest';
import { type Dialect, plainDialect } from '#core/render/portable/dialect.ts';
import { fragmentsIn, portableMarkdown } from '#core/render/portable/portableMarkdown.ts';

/** The Markdown of some HTML; posts are linked to as `/key/`, files lie in `/img/`. */
function written(html: string, dialect: Partial<Dialect> = {}, fragments: readonly string[] = []): string {
  return portableMarkdown(
    html,
    { ...plainDialect, ...dialect },
    {
      post: (key) => (key === 'gone' ? undefined : `/${key}/`),
      asset: (id) => `/img/${id}`,
      fragments: new Set(fragments),
    },
  );
}

describe('Markdown that all readers take alike', () => {
  it('puts a paragraph on one line and a blank line between blocks', () => {
    expect(written('<p>One\ntwo</p>\n<p>Three</p>')).toBe('One two\n\nThree\n');
  });

  it('breaks a line with two spaces', () => {
    expect(written('<p>One<br />two</p>')).toBe('One  \ntwo\n');
  });

  it.each([
    ['{{ x }}', '&#123;&#123; x }}\n'],
    ['a | b', 'a &#124; b\n'],
    ['snake_case *x*', 'snake\\_case \\*x\\*\n'],
    ['&lt;Tag&gt;', '&lt;Tag>\n'],
    ['# no heading', '\\# no heading\n'],
    ['- no item', '\\- no item\n'],
    ['1. no item', '1\\. no item\n'],
    ['&gt; no quote', '&gt; no quote\n'],
    ['::: no box', '&#58;:: no box\n'],
    ['R&amp;D &amp;amp;', 'R&D &amp;amp;\n'],
  ])('shows the words %s as they are', (words, markdown) => {
    expect(written(`<p>${words}</p>`)).toBe(markdown);
  });

  it('names who said a quote in a paragraph of its own', () => {
    expect(
      written('<blockquote>\n<p>Ship it</p>\n<footer>— <cite>Ada</cite>, talk</footer></blockquote>'),
    ).toBe('> Ship it\n>\n> — Ada, talk\n');
  });

  it('indents what is in a list by four, so that it is in it for every reader', () => {
    const html = '<ul><li>a<ol start="9"><li>b</li><li>c</li></ol></li></ul>';
    expect(written(html)).toBe('-   a\n    9.  b\n    10. c\n');
  });

  it('keeps two lists in a row apart', () => {
    const html = '<ul><li>a</li></ul><ul><li>b</li></ul>';
    expect(written(html)).toBe('-   a\n\n*   b\n');
    expect(written(html, { separator: '<!-- -->' })).toBe('-   a\n\n<!-- -->\n\n-   b\n');
  });

  it('fences code with more backticks than are in it', () => {
    expect(written('<pre><code class="language-js">```\nx\n</code></pre>')).toBe('````js\n```\nx\n````\n');
  });

  it('indents code in a list where fences are read at the start of a line only', () => {
    const html = '<ul><li><p>a</p><pre><code>x\n</code></pre></li></ul>';
    expect(written(html, { nesting: 'python' })).toBe('-   a\n\n        x\n');
  });

  it('writes a table with the sides that its columns are set to', () => {
    const html =
      '<div><table><thead><tr><th align="right">n</th><th>m</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>';
    expect(written(html)).toBe('| n | m |\n| ---: | --- |\n| 1 |  |\n');
  });

  it('keeps a pipe in the code of a table in its cell', () => {
    const html = '<table><tr><td><code>a|b</code></td></tr></table>';
    expect(written(html)).toContain('<code>a&#124;b</code>');
    expect(written(html, { inlineHtml: false })).toContain('`a\\|b`');
  });

  it('resolves links to posts and keeps the words of those that may not be linked to', () => {
    const html = '<p><a href="confnotes-post:a#x">A</a> <a href="confnotes-post:gone">B</a></p>';
    expect(written(html)).toBe('[A](/a/#x) B\n');
  });

  it('shows images where they were put', () => {
    expect(written('<p><img src="confnotes-asset:a.png" alt="An [a]" /></p>')).toBe(
      '![An \\[a\\]](/img/a.png)\n',
    );
  });

  it('makes no image of an exclamation mark before a link', () => {
    expect(written('<p>Wow!<a href="https://example.org/">x</a></p>')).toBe(
      'Wow\\![x](https://example.org/)\n',
    );
  });

  it('escapes parentheses and braces in addresses', () => {
    expect(written('<p><a href="https://example.org/a_(b){{c">x</a></p>')).toBe(
      '[x](https://example.org/a_%28b%29%7B%7Bc)\n',
    );
  });

  it('marks emphasis that readers would not see as HTML, or not at all', () => {
    const html = '<p>a<strong>"b"</strong>c</p>';
    expect(written(html)).toBe('a<strong>"b"</strong>c\n');
    expect(written(html, { inlineHtml: false })).toBe('a"b"c\n');
  });

  it('gives a fragment to headings that something links to, and to no other', () => {
    const html = '<h2 id="a">A</h2><h2 id="b">B</h2>';
    expect(written(html, { headingId: 'attribute' }, ['b'])).toBe('## A\n\n## B {#b}\n');
    expect(written(html, {}, ['a'])).toBe('## <a id="a"></a>A\n\n## B\n');
  });

  it('keeps the words of what Markdown has no form for', () => {
    expect(
      written('<details><summary>More</summary><p>x <kbd>Ctrl</kbd></p></details>', { inlineHtml: false }),
    ).toBe('**More**\n\nx Ctrl\n');
  });

  it('takes no word at the start of a line for a program', () => {
    expect(written('<p>import nothing</p>', { isProgram: true })).toBe('&#105;mport nothing\n');
  });

  it('finds the fragments that a post links to', () => {
    const html = '<a href="confnotes-post:a#x">A</a><a href="#y">B</a>';
    expect([fragmentsIn(html, 'a'), fragmentsIn(html, undefined)]).toEqual([['x'], ['y']]);
  });
});
