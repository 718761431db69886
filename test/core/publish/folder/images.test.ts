import { describe, expect, it } from 'vitest';
import { planPublish } from '#core/publish/plan.ts';
import { type Asset, roundUp } from '#core/render/post.ts';
import { imageHtml, post, postSet } from '../../../support/posts.ts';
import { never, publishJob, publishPlainly } from '../../../support/publishJob.ts';
import { type TestSite, testSite } from '../../../support/testSite.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const place = { uri: 'file:///conf/pycon.confnotes.md', span: { start: 7, end: 9 }, line: 3, column: 5 };

function asset(uri: string, given: Partial<Asset> = {}): Asset {
  return { id: 'a', uri, name: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), place, ...given };
}

function setWith(...assets: readonly Asset[]) {
  return postSet([post({ key: roundUp, html: assets.map(({ id }) => imageHtml(id)).join(''), assets })]);
}

async function problemsOf(site: TestSite, ...assets: readonly Asset[]) {
  return (await planPublish(publishJob(setWith(...assets), site.open()), never)).problems;
}

describe('images', () => {
  it('are copied under their name and digest, and shown from there', async () => {
    const site = testSite();
    site.disk.put('file:///conf/img/Talk%20Photo.PNG', png);
    await publishPlainly(publishJob(setWith(asset('file:///conf/img/Talk%20Photo.PNG')), site.open()));
    const [path] = site.paths().filter((each) => each.includes('/images/'));
    expect(path).toMatch(/^pycon-2014\/images\/talk-photo-[0-9a-f]{8}\.png$/);
    expect(site.text('pycon-2014/index.html')).toContain(`src="${path?.slice('pycon-2014/'.length)}"`);
  });

  it('are written once when two posts show them', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    const one = setWith(asset('file:///conf/a.png'));
    const two = post({ key: 'auth', html: imageHtml('a'), assets: [asset('file:///conf/a.png')] });
    await publishPlainly(publishJob({ ...one, posts: [...one.posts, two] }, site.open()));
    expect(site.disk.calls.filter(({ uri }) => uri.includes('/images/'))).toHaveLength(1);
  });

  it('are taken away when no post shows them any more', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    const job = publishJob(setWith(asset('file:///conf/a.png')), site.open());
    await publishPlainly(job);
    await publishPlainly({ ...job, set: setWith(), target: site.open() });
    expect(site.paths().filter((path) => path.includes('/images/'))).toEqual([]);
  });

  it('that changed have another address, so that no reader sees an old copy', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    const job = publishJob(setWith(asset('file:///conf/a.png')), site.open());
    await publishPlainly(job);
    const before = site.paths();
    site.disk.put('file:///conf/a.png', Uint8Array.from([...png, 2]));
    await publishPlainly({ ...job, target: site.open() });
    expect(site.paths()).toHaveLength(before.length);
    expect(site.paths()).not.toEqual(before);
  });

  it('that are missing block publishing at the place in the note that asks for them', async () => {
    expect(await problemsOf(testSite(), asset('file:///conf/gone.png'))).toEqual([
      expect.objectContaining({ ...place, code: 'target.image-missing', blocks: 'always' }),
    ]);
  });

  it.each([
    'file:///etc/secret.png',
    'file:///conf/../etc/secret.png',
    'file:///conf/%2e%2e/etc/secret.png',
    'file:///conf/..%2fetc/secret.png',
    'file:///workshop/secret.png',
    'vscode-remote://host/conf/secret.png',
    'https://example.org/secret.png',
  ])('outside the allowed folders are not even looked at: %s', async (uri) => {
    const site = testSite();
    site.disk.put(uri, png);
    const looked: string[] = [];
    const { read, stat } = site.disk;
    site.disk.read = (each, signal) => {
      looked.push(each);
      return read(each, signal);
    };
    site.disk.stat = (each, signal) => {
      looked.push(each);
      return stat(each, signal);
    };
    const codes = (await problemsOf(site, asset(uri))).map(({ code }) => code);
    expect(codes).toEqual(['target.image-outside']);
    expect(looked).not.toContain(uri);
  });

  it('that a link leads to from outside are not published', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    site.disk.real = async (uri) => uri.replace('file:///conf/a.png', 'file:///home/secret.png');
    const codes = (await problemsOf(site, asset('file:///conf/a.png'))).map(({ code }) => code);
    expect(codes).toEqual(['target.image-outside']);
  });

  it.each([
    ['notes.txt', png],
    ['passwd', png],
    ['page.html', '<p>'],
    ['fake.png', 'root:x:0:0'],
    ['fake.jpg', png],
    ['fake.svg', '<html><svg/></html>'],
    ['empty.png', ''],
  ])('must be images by name and by content: %s is none', async (name, content) => {
    const site = testSite();
    site.disk.put(`file:///conf/${name}`, content);
    const codes = (await problemsOf(site, asset(`file:///conf/${name}`))).map(({ code }) => code);
    expect(codes).toEqual(['target.not-an-image']);
  });

  it('may not be larger than a page can bear', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    site.disk.stat = async (uri) =>
      uri.endsWith('a.png') ? { kind: 'file', size: 25 * 1024 * 1024 + 1 } : undefined;
    const codes = (await problemsOf(site, asset('file:///conf/a.png'))).map(({ code }) => code);
    expect(codes).toEqual(['target.image-too-large']);
  });

  it('become the cover and the picture that other sites show', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    const set = postSet([post({ key: roundUp, cover: 'a', assets: [asset('file:///conf/a.png')] })]);
    await publishPlainly(publishJob(set, site.open({ siteAddress: 'https://example.org/' })));
    const page = site.text('pycon-2014/index.html');
    expect(page).toMatch(/<img class="cover" src="images\/a-[0-9a-f]{8}\.png" alt="">/);
    expect(page).toMatch(
      /<meta property="og:image" content="https:\/\/example\.org\/pycon-2014\/images\/a-[0-9a-f]{8}\.png">/,
    );
  });
});

describe('a cover', () => {
  it('is not shown twice when the words show it anyway', async () => {
    const site = testSite();
    site.disk.put('file:///conf/a.png', png);
    const set = postSet([
      post({ key: roundUp, cover: 'a', html: imageHtml('a'), assets: [asset('file:///conf/a.png')] }),
    ]);
    await publishPlainly(publishJob(set, site.open()));
    expect(site.text('pycon-2014/index.html').match(/<img /g)).toHaveLength(1);
  });
});

describe('drawings', () => {
  const svg = (inner: string, attributes = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`;

  async function codesFor(content: string | Uint8Array): Promise<readonly string[]> {
    const site = testSite();
    site.disk.put('file:///conf/a.svg', content);
    return (await problemsOf(site, asset('file:///conf/a.svg'))).map(({ code }) => code);
  }

  it.each([
    svg(
      '<path d="M0 0"/><style>path { fill: red }</style><a href="https://example.org"><text>once upon</text></a>',
    ),
    svg('<image href="data:image/png;base64,AAAA"/><use href="#x"/>'),
    svg('<metadata>x</metadata><g xmlns:inkscape="http://www.inkscape.org/" style="fill: url(#a)"/>'),
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg></svg>',
  ])('that only draw are published: %s', async (content) => {
    expect(await codesFor(content)).toEqual([]);
  });

  it.each([
    svg('<script>alert(1)</script>'),
    svg('<svg:script xmlns:svg="x">alert(1)</svg:script>'),
    svg('', ' onload="alert(1)"'),
    svg('', '\nonload\n=\n"alert(1)"'),
    svg('<rect/onclick="x"/>'),
    svg('<a href="javascript:alert(1)"/>'),
    svg('<a href="java&#x73;cript:alert(1)"/>'),
    svg('<a href="java&#10;script&#58;alert(1)"/>'),
    svg('<foreignObject><body/></foreignObject>'),
    svg('<use href="data:image/svg+xml,x"/>'),
    svg('<iframe src="x"/>'),
    svg('<set attributeName="onmouseover" to="alert(1)"/>'),
    svg('<animate attributeName="xlink:href" values="x"/>'),
    '<!DOCTYPE svg [<!ENTITY x "y">]>\n<svg></svg>',
    '<?xml version="1.0" encoding="UTF-7"?><svg></svg>',
    svg('<style>@import url(x)</style>'),
    svg('<image href="https://evil.example/a.png"/>'),
    svg('<image xlink:href="//evil.example/a.png"/>'),
    svg('<use href="http&#58;//evil.example/a.svg#x"/>'),
    svg('<rect style="fill: url(\'https://evil.example/a\')"/>'),
    svg('<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="a.css"/>'),
    svg('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>'),
  ])('that could run something or call home are refused: %s', async (content) => {
    expect((await codesFor(content))[0]).toMatch(/^target\.(image-active|not-an-image)$/);
  });

  it('that hide behind another encoding are refused', async () => {
    const text = svg('<script/>');
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
    expect((await codesFor(utf16))[0]).toMatch(/^target\.(image-active|not-an-image)$/);
  });
});
