import { expect, it } from 'vitest';
import { htmlOf, markdownOf, postOf, renderText } from '../../support/renderText.ts';

const codesOf = (text: string) => renderText(text).problems.map(({ code }) => code);

it('an image beside the note travels with the post', () => {
  const set = renderText('![Stage](img/My%20Stage.JPG)\n');
  expect(postOf(set).markdown).toBe('![Stage](confnotes-asset:my-stage.jpg)\n');
  expect(postOf(set).assets).toMatchObject([
    { id: 'my-stage.jpg', uri: 'file:///conf/pycon/img/My%20Stage.JPG', name: 'my-stage.jpg' },
  ]);
});

it('two images of one name get names of their own', () => {
  expect(markdownOf('![a](x/p.png) ![b](y/p.png) ![c](x/p.png)\n')).toBe(
    '![a](confnotes-asset:p.png) ![b](confnotes-asset:p-2.png) ![c](confnotes-asset:p.png)\n',
  );
});

it('an image that only the deep dive shows travels with the deep dive alone', () => {
  const set = renderText('## Talk: Auth\nPost: separate\n\n- ![a](p.png)\n');
  expect(postOf(set).assets).toEqual([]);
  expect(postOf(set, 'auth').assets.map((asset) => asset.id)).toEqual(['p.png']);
});

it('an address that starts with a slash starts in the workspace folder', () => {
  expect(postOf(renderText('![a](/img/p.png)\n')).assets[0]?.uri).toBe('file:///conf/img/p.png');
});

it.each(['../../../etc/secret.png', 'file:///etc/p.png', 'notes.txt', '/../p.png'])(
  'what is no image of the workspace keeps its description only: %s',
  (target) => {
    const text = `![Stage](${target})\n`;
    expect(markdownOf(text)).toBe('Stage\n');
    expect(codesOf(text)).toEqual(['image.refused']);
    expect(postOf(renderText(text)).assets).toEqual([]);
  },
);

it('an image of the web stays where it is', () => {
  expect(htmlOf('![Stage](https://a.example/p.png "T")\n')).toBe(
    '<p><img src="https://a.example/p.png" alt="Stage" title="T" loading="lazy" /></p>\n',
  );
});

it('an image within the text stays if it is of pixels', () => {
  expect(htmlOf('![dot](data:image/png;base64,AAAA)\n')).toContain('src="data:image/png;base64,AAAA"');
  expect(htmlOf('![dot](data:image/svg+xml;base64,AAAA)\n')).toBe('<p>dot</p>\n');
});

it('an image without a description is hinted at', () => {
  expect(codesOf('![](p.png)\n')).toEqual(['image.no-alt']);
});

it('an image that is a link keeps both', () => {
  expect(markdownOf('[![a](p.png)](https://a.example)\n')).toBe(
    '[![a](confnotes-asset:p.png)](https://a.example)\n',
  );
});

it('an image by reference travels too', () => {
  expect(markdownOf('![a][pic]\n\n[pic]: p.png\n')).toBe('![a](confnotes-asset:p.png)\n');
});

it('an image in HTML travels too', () => {
  expect(markdownOf('<img src="p.png" alt="a">\n')).toBe('<img src="confnotes-asset:p.png" alt="a">\n');
});

it.each(['../../out.png', 'a.txt', 'javascript:alert(1)'])(
  'a cover that is no image of here (%s) is reported',
  (cover) => {
    const set = renderText(`---\npost:\n  cover: ${cover}\n---\nText.\n`);
    expect(postOf(set)).toMatchObject({ cover: undefined, assets: [] });
    expect(set.problems).toMatchObject([{ code: 'image.refused', line: 2, column: 1 }]);
  },
);

it('a cover travels with the round-up', () => {
  const set = renderText('---\npost:\n  cover: img/cover.png\n---\nText.\n');
  expect(postOf(set)).toMatchObject({ cover: 'cover.png', assets: [{ id: 'cover.png' }] });
});
