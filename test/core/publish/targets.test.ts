import { NotesError } from '#core/errors.ts';
import { fakeBlog, unreachable } from '../../support/fakeBlog.ts';
import { describeTarget } from '../../support/targetConformance.ts';
import { testSite } from '../../support/testSite.ts';

describeTarget('a folder', () => {
  const site = testSite();
  const isPost = (path: string) => /^[^/]+\/[^/]+\.html$/.test(path);
  const foreignPath = 'pycon-2014/holiday.jpg';
  return {
    open: () => site.open(),
    changes: () => site.disk.calls.length,
    failAt(index) {
      const from = site.disk.calls.length;
      const full = new NotesError('files.full', 'There is no room left.');
      site.disk.refuse = (_, call) => (index !== undefined && call - from === index ? full : undefined);
    },
    pages: () =>
      new Map(
        site
          .paths()
          .filter(isPost)
          .map((path) => [path, site.text(path)]),
      ),
    exists: (url) => site.paths().includes(url),
    everything: () => JSON.stringify(site.disk.all()),
    foreign: {
      put: () => site.disk.put(`file:///conf/site/${foreignPath}`, 'mine'),
      isUntouched: () => site.text(foreignPath) === 'mine',
    },
  };
});

describeTarget('a blog that tells addresses after sending', () => {
  const blog = fakeBlog();
  const live = () => [...blog.posts.values()].filter(({ status }) => status === 'live');
  return {
    open: () => blog.target(),
    changes: () => blog.calls.length,
    failAt(index) {
      const from = blog.calls.length;
      blog.refuse = (_, call) => (index !== undefined && call - from === index ? unreachable() : undefined);
    },
    pages: () => new Map(live().map(({ url, html }) => [url, html])),
    exists: (url) => live().some((each) => each.url === url),
    everything: () => JSON.stringify([...blog.posts.values()]),
  };
});
