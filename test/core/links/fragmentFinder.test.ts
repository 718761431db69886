import { describe, expect, it } from 'vitest';
import { FragmentFinder } from '#core/links/fragmentFinder.ts';

/** Whether a page has a fragment, given to the finder in pieces of a size. */
function has(html: string, fragment: string, pieceLength = html.length): boolean {
  const finder = new FragmentFinder([fragment]);
  for (let at = 0; at < html.length; at += pieceLength) finder.write(html.slice(at, at + pieceLength));
  return finder.missing.size === 0;
}

describe('a fragment is in a page', () => {
  it.each([
    ['<h1 id="there">', 'there'],
    ["<h1 class=x id='there'>", 'there'],
    ['<H1 ID=there>', 'there'],
    ['<a name="there">', 'there'],
    ['<p id = "a&amp;b">', 'a&b'],
    ['<p id="Über">', '%C3%9Cber'],
    ['<p id="a%3Ab">', 'a%3Ab'],
    ['<h2 id="user-content-there">', 'there'],
    ['<p title="a > b" id="there">', 'there'],
    ["<p don't><p id='there'>", 'there'],
    ['<!-- <p> --><p id="there">', 'there'],
    ['<script>if (a<b) "</p>"</script><p id="there">', 'there'],
    ['a < b <p id="there">', 'there'],
  ])('%s: #%s', (html, fragment) => {
    expect(has(html, fragment)).toBe(true);
  });

  it.each([
    ['<h1 id="There">', 'there'],
    ['<!-- <p id="there"> -->', 'there'],
    ['<script>x = \'<p id="there">\'</script>', 'there'],
    ['<style><p id="there"></style>', 'there'],
    ['<textarea><p id="there"></textarea>', 'there'],
    ['<input name="there">', 'there'],
    ['<p data-id="there">', 'there'],
    ['<p title="id=there">', 'there'],
    ['&lt;p id="there"&gt;', 'there'],
    ['<p id="there"', 'there'],
    ['<p id="">', 'there'],
  ])('but not in %s', (html, fragment) => {
    expect(has(html, fragment)).toBe(false);
  });

  it('however the page is cut into pieces', () => {
    const html = '<!-- <p id="no"> --><script>"<p id=no>"</script><p class="a>b" id="there">';
    for (let length = 1; length < html.length; length++) expect(has(html, 'there', length)).toBe(true);
  });

  it('and not in another part, however it is cut', () => {
    const html = '<!-- <p id="no"> --><script>"<p id=no>"</script><p class="a>b" id="there">';
    for (let length = 1; length < html.length; length++) expect(has(html, 'no', length)).toBe(false);
  });

  it('is looked for in time that grows with the page, whatever it is made of', () => {
    for (const piece of ['<a "', '<a id="', '<!--', '<script', '<', '</', '<a x=']) {
      const begun = performance.now();
      has(piece.repeat(2_000_000 / piece.length), 'there', 16_384);
      expect(performance.now() - begun).toBeLessThan(5000);
    }
  });
});
