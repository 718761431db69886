import { expect, test } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { type PostsResult, type PreviewResult, postsRequest, previewRequest } from '#protocol/requests.ts';
import type { Host } from '../../server/host.ts';
import { noteUri, testClient } from './support/testClient.ts';

test('the posts of a note are made from its text in the editor', async () => {
  const client = await testClient();
  await client.open('# PyCon\n\nHello.\n');
  await client.change({ start: { line: 2, character: 5 }, end: { line: 2, character: 6 } }, ', world!');
  const { set, receiptsUri } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  expect(receiptsUri).toBe(noteUri);
  expect(set.posts.map(({ key, title }) => [key, title])).toEqual([['round-up', 'PyCon']]);
  expect(set.posts[0]?.html).toContain('Hello, world!');
});

test('a separate session is a post of its own', async () => {
  const client = await testClient();
  await client.open('# PyCon\n\n## Talk: Caching\nSpeaker: Ann Lee\nPost: separate\n\nName it well.\n');
  const { set } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  expect(set.posts.map(({ key }) => key)).toEqual(['round-up', 'caching']);
});

test('all notes of an event in one folder make its posts, open or not', async () => {
  const client = await testClient({
    host: folder({ 'index.confnotes.md': event('Hello from disk.'), 'other.md': '# No note' }),
  });
  await client.open(session('Caching', 'Hello from the editor.'));
  const { set, receiptsUri } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  expect(receiptsUri).toBe('file:///notes/index.confnotes.md');
  expect(set.posts.map(({ html }) => html).join()).toMatch(/Hello from disk[\s\S]*Hello from the editor/);
});

test('an open note counts, not what is on disk of it', async () => {
  const client = await testClient({ host: folder({ 'a b.confnotes.md': event('Old.') }) });
  await client.open(event('New.'), 'file:///notes/a%20b.confnotes.md');
  await client.open(session('Caching', 'Name it well.'));
  const { set } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  const html = set.posts.map((post) => post.html).join();
  expect([html.includes('New.'), html.includes('Old.')]).toEqual([true, false]);
});

test('a folder of sessions without a note for the event keeps receipts in an index', async () => {
  const client = await testClient({
    host: folder({ 'b.confnotes.md': session('Testing', 'Test it well.') }),
  });
  await client.open(session('Caching', 'Name it well.'));
  const { receiptsUri } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  expect(receiptsUri).toBe('file:///notes/index.confnotes.md');
});

test('a note on disk is read, also when it is not open', async () => {
  const client = await testClient({ host: folder({ 'event.confnotes.md': event('Hello from disk.') }) });
  const { set } = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  expect(set.posts[0]?.html).toContain('Hello from disk.');
});

test('a note that is nowhere has no posts to publish', async () => {
  const client = await testClient();
  await expect(client.request(postsRequest, { uri: noteUri })).rejects.toThrow('There is no note');
});

test('a file that may not be read is said to be, with what to do', async () => {
  const host: Host = {
    files: {
      list: async () => [{ name: 'secret.confnotes.md', kind: 'file' }],
      read: async () => {
        throw new NotesError('files.unreadable', 'secret could not be read.', { advice: 'Ask.' });
      },
    },
  };
  const client = await testClient({ host });
  await client.open('# PyCon\n');
  await expect(client.request(postsRequest, { uri: noteUri })).rejects.toMatchObject({
    message: 'secret could not be read.',
    data: { code: 'files.unreadable', advice: 'Ask.' },
  });
});

test('withheld text reaches neither posts nor preview nor log', async () => {
  const client = await testClient();
  await client.open(
    '# PyCon\n\nopen\n\n<!-- private -->\nSECRET\n<!-- /private -->\n\n## Quotes\n\n> <!-- private --> SECRET\n',
  );
  const posts = await client.request<PostsResult>(postsRequest, { uri: noteUri });
  const preview = await client.request<PreviewResult>(previewRequest, { uri: noteUri });
  expect(JSON.stringify([posts, preview, client.logged])).not.toContain('SECRET');
  expect(preview.withheldBlocks).toBe(2);
});

test('the preview shows the posts as they are published, with the facts under the title', async () => {
  const client = await testClient();
  await client.open(
    '---\nconference: PyCon 2014\ndate: 2014-09-26/2014-09-28\nplace: Bangalore\nauthor: Ann Lee\n---\n\nHello.\n',
  );
  const { posts } = await client.request<PostsResult>(postsRequest, { uri: noteUri }).then(({ set }) => set);
  const preview = await client.request<PreviewResult>(previewRequest, { uri: noteUri });
  expect(preview.posts.map(({ html, title }) => [html, title])).toEqual(
    posts.map(({ html, title }) => [html, title]),
  );
  expect(preview.posts[0]?.byline).toBe('26–28 September 2014 · Ann Lee · Bangalore');
});

test.each(['', '---\nconference: [', '<!-- private', '## ', '> ', '\0', '```\n<script>'])(
  'the preview of %j is no error',
  async (text) => {
    const client = await testClient();
    await client.open(text);
    await expect(client.request(previewRequest, { uri: noteUri })).resolves.toHaveProperty('posts');
  },
);

test('the preview of a note that is gone is empty', async () => {
  const client = await testClient();
  expect(await client.request(previewRequest, { uri: 'untitled:gone' })).toEqual({
    posts: [],
    withheldBlocks: 0,
    problems: [],
  });
});

test('a preview that is no longer wanted says so', async () => {
  const client = await testClient();
  await client.open('# PyCon\n');
  const abort = new AbortController();
  const answer = client.request(previewRequest, { uri: noteUri }, abort.signal);
  abort.abort();
  await expect(answer).rejects.toThrow('cancelled');
});

function event(text: string): string {
  return `---\nconference: PyCon 2014\n---\n\n${text}\n`;
}

function session(title: string, text: string): string {
  return `---\nconference: PyCon 2014\nsession:\n  speaker: Ann Lee\n---\n\n# ${title}\n\n${text}\n`;
}

/** A folder of files at `file:///notes`. */
function folder(files: Readonly<Record<string, string>>): Host {
  const names = Object.keys(files);
  return {
    files: {
      list: async (uri) => (uri === 'file:///notes' ? names.map((name) => ({ name, kind: 'file' })) : []),
      read: async (uri) => {
        const name = names.find((each) => uri === `file:///notes/${encodeURIComponent(each)}`);
        return name === undefined ? undefined : new TextEncoder().encode(files[name]);
      },
    },
  };
}
