import { expect, test } from 'vitest';
import { FileChangeType, type Location, type SymbolInformation } from 'vscode-languageserver/node';
import { type MemoryDisk, memoryDisk } from './support/memoryDisk.ts';
import { type TestClient, type TestClientOptions, testClient } from './support/testClient.ts';

const folder = 'file:///ws';
const one = `${folder}/2024/pycon/one.confnotes.md`;
const two = `${folder}/two.confnotes.md`;
const talk = (title: string, speaker = 'Ann Lee') => `# Conf\n\n## Talk: ${title}\nSpeaker: ${speaker}\n`;

test('sessions, speakers and quotes of closed notes are found, with where they belong', async () => {
  const { client } = await workspace({
    [one]:
      '---\nconference: PyCon\n---\n\n## Talk: Caching\nSpeaker: Ann Lee (@ann)\n\n> Name it.\n> — @bob\n',
  });
  expect(await found(client, 'cach')).toEqual(['Caching — Ann Lee · PyCon @ one 4:3-4:16']);
  expect(await found(client, 'lee')).toEqual(['Ann Lee — Caching · PyCon @ one 5:9-5:23']);
  expect(await found(client, 'name it')).toEqual(['“Name it.” — @bob · Caching @ one 7:2-7:10']);
  expect(await found(client, 'pycon')).toEqual(['PyCon @ one 1:0-1:17']);
});

test('an open note counts as it is in the editor, saved or not', async () => {
  const { client } = await workspace({ [two]: talk('Old') });
  await client.open(talk('New'), two);
  expect(await found(client, 'old')).toEqual([]);
  expect(await names(client, 'new')).toEqual(['New']);
  await client.change(undefined, talk('Newer'), two);
  expect(await names(client, 'newer')).toEqual(['Newer']);
});

test('a note that is closed unsaved counts as it is on disk again', async () => {
  const { client } = await workspace({ [two]: talk('Saved') });
  await client.open(talk('Typed'), two);
  await names(client, 'typed');
  await client.close(two);
  expect(await names(client, 'saved')).toEqual(['Saved']);
  expect(await names(client, 'typed')).toEqual([]);
});

test('notes are followed as they are created, changed and deleted', async () => {
  const { client, disk } = await workspace({});
  disk.write(two, talk('First'));
  await changed(client, two, FileChangeType.Created);
  expect(await names(client, 'first')).toEqual(['First']);
  disk.write(two, talk('Second'));
  await changed(client, two, FileChangeType.Changed);
  expect([await names(client, 'first'), await names(client, 'second')]).toEqual([[], ['Second']]);
  disk.remove(two);
  await changed(client, two, FileChangeType.Deleted);
  expect(await names(client, 'second')).toEqual([]);
});

test('a change that nobody tells of is found by the next search but one', async () => {
  const { client, disk } = await workspace({ [two]: talk('First') }, { freshMs: -1 });
  expect(await names(client, 'first')).toEqual(['First']);
  disk.write(two, talk('Second'));
  await names(client, 'second');
  expect(await names(client, 'second')).toEqual(['Second']);
});

test('a folder that comes or goes as a whole brings and takes its notes', async () => {
  const { client, disk } = await workspace({});
  disk.write(one, talk('Moved'));
  await changed(client, `${folder}/2024`, FileChangeType.Created);
  expect(await names(client, 'moved')).toEqual(['Moved']);
  disk.remove(`${folder}/2024`);
  await changed(client, `${folder}/2024`, FileChangeType.Deleted);
  expect(await names(client, 'moved')).toEqual([]);
});

test('an unchanged note is not read twice', async () => {
  const { client, disk } = await workspace({ [one]: talk('One'), [two]: talk('Two') });
  await names(client, 'one');
  disk.write(two, talk('Three'));
  await changed(client, `${folder}/.gitignore`, FileChangeType.Created);
  expect(await names(client, 'three')).toEqual(['Three']);
  expect(disk.reads.filter((uri) => uri === one)).toHaveLength(1);
});

test('what git or the settings leave out is left out', async () => {
  const { client } = await workspace(
    {
      [`${folder}/.gitignore`]: 'build/\n*.tmp.confnotes.md\n!keep.tmp.confnotes.md\n',
      [`${folder}/build/a.confnotes.md`]: talk('Built'),
      [`${folder}/b.tmp.confnotes.md`]: talk('Temporary'),
      [`${folder}/keep.tmp.confnotes.md`]: talk('Kept'),
      [`${folder}/old/c.confnotes.md`]: talk('Excluded from files'),
      [`${folder}/deep/archive/d.confnotes.md`]: talk('Excluded from search'),
      [`${folder}/node_modules/x/e.confnotes.md`]: talk('Of a package'),
    },
    {
      otherSettings: (section) =>
        section === 'files'
          ? { exclude: { '**/node_modules': true, old: true } }
          : { exclude: { '**/archive': true } },
    },
  );
  expect(await names(client, '')).toEqual(['Conf', 'Kept', 'Ann Lee']);
});

test('files that the settings call notes are notes', async () => {
  const { client } = await workspace(
    { [`${folder}/talks/a.md`]: talk('Mapped'), [`${folder}/b.md`]: talk('Not mapped') },
    {
      otherSettings: (section) =>
        section === 'files' ? { associations: { '**/talks/*.md': 'confnotes' } } : null,
    },
  );
  expect(await names(client, 'mapped')).toEqual(['Mapped']);
});

test('folders of the workspace come and go', async () => {
  const other = 'file:///other/x.confnotes.md';
  const { client } = await workspace({ [two]: talk('Here'), [other]: talk('There') });
  expect(await names(client, 'here')).toEqual(['Here']);
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///other', name: 'other' }], removed: [{ uri: folder, name: 'ws' }] },
  });
  expect(await names(client, 'here')).toEqual(['There']);
});

test('new heading names hold for closed notes too', async () => {
  let quotes = ['Quotes'];
  const { client } = await workspace(
    { [two]: '## Zitate\n\n> Benenne es.\n' },
    { settings: () => ({ headings: { quotes } }) },
  );
  expect(await names(client, 'benenne')).toEqual([]);
  quotes = ['Zitate'];
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  expect(await names(client, 'benenne')).toEqual(['“Benenne es.”']);
});

test('a folder that is on no disk has only its open notes, and the log says so', async () => {
  const { client } = await workspace({}, { workspaceFolders: ['vscode-vfs://github/x/y'] });
  await client.open(talk('Open'), 'vscode-vfs://github/x/y/a.confnotes.md');
  expect(await names(client, 'open')).toEqual(['Open']);
  expect(client.logged.join()).toContain('known only while they are open');
});

test('references to a person are their sessions and quotes over all notes, by name or handle', async () => {
  const { client } = await workspace({
    [one]: '## Talk: Caching\nSpeaker: Ann Lee (@ann)\n\n> "Name it."\n',
    [two]: '## Quotes\n\n> Ship it.\n> — @ann\n\n> No.\n> — Bob Stone\n',
  });
  await client.open('As Ann Lee said, and @bob.\n', `${folder}/open.confnotes.md`);
  const places = ['one 1:9-1:23', 'one 3:3-3:11', 'two 3:4-3:8'];
  expect(await references(client, `${folder}/open.confnotes.md`, 0, 5)).toEqual(places);
  await client.open('## Quotes\n\n> Ship it.\n> — @ann\n', two);
  expect(await references(client, two, 3, 6)).toEqual(places);
});

test('the definition of a person is the session that they speak in', async () => {
  const { client } = await workspace({ [one]: talk('Caching', 'Ann Lee (@ann)') });
  await client.open('> Ship it.\n> — @ann\n', two);
  const [place] = await client.request<Location[]>('textDocument/definition', position(two, 1, 6));
  expect(place && shown(place)).toBe('one 3:9-3:23');
});

test('nobody has no references', async () => {
  const { client } = await workspace({ [one]: talk('Caching') });
  await client.open('Just words.\n', two);
  expect(await client.request('textDocument/references', position(two, 0, 3))).toBeNull();
});

async function workspace(
  files: Readonly<Record<string, string>>,
  { freshMs, ...options }: TestClientOptions & { readonly freshMs?: number } = {},
): Promise<{ client: TestClient; disk: MemoryDisk }> {
  const disk = memoryDisk(files);
  const host = {
    files: { read: async () => undefined, list: async () => [] },
    disk,
    ...(freshMs === undefined ? {} : { freshMs }),
  };
  return { client: await testClient({ host, workspaceFolders: [folder], ...options }), disk };
}

const changed = (client: TestClient, uri: string, type: FileChangeType): Promise<void> =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const symbols = (client: TestClient, query: string): Promise<SymbolInformation[]> =>
  client.request('workspace/symbol', { query });

async function names(client: TestClient, query: string): Promise<string[]> {
  return (await symbols(client, query)).map(({ name }) => name);
}

async function found(client: TestClient, query: string): Promise<string[]> {
  return (await symbols(client, query)).map(({ name, containerName, location }) =>
    [name, containerName && `— ${containerName}`, '@', shown(location)].filter(Boolean).join(' '),
  );
}

async function references(client: TestClient, uri: string, line: number, character: number) {
  const params = { ...position(uri, line, character), context: { includeDeclaration: true } };
  return (await client.request<Location[]>('textDocument/references', params)).map(shown);
}

const position = (uri: string, line: number, character: number) => ({
  textDocument: { uri },
  position: { line, character },
});

function shown({ uri, range: { start, end } }: Location): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace('.confnotes.md', '');
  return `${name} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

test('what somebody looks for while notes are being read is read first', async () => {
  const many = Array.from({ length: 400 }, (_, i) => [`${folder}/n${i}.confnotes.md`, talk(`Talk ${i}`)]);
  const files = { ...Object.fromEntries(many), [two]: talk('Needle', 'Zoë Quinn'), [one]: talk('Hay') };
  const { client, disk } = await workspace(files);
  expect(await names(client, 'needle')).toEqual(['Needle']);
  await client.open('> Yes.\n> — Zoe Quinn\n', `${folder}/open.confnotes.md`);
  expect(await references(client, `${folder}/open.confnotes.md`, 1, 6)).toEqual([
    'open 1:4-1:13',
    'two 3:9-3:18',
  ]);
  expect(await names(client, 'talk 399')).toEqual(['Talk 399']);
  expect(new Set(disk.reads).size).toBe(402);
});

const bare = (title: string, name: string) => `# ${title}\n\n**${name}**\n\n- Point\n`;
const talks = {
  [`${folder}/conf/a.confnotes.md`]: bare('Caching', 'Maria Gomez'),
  [`${folder}/conf/b.confnotes.md`]: bare('Testing', 'David Miller'),
  [`${folder}/conf/c.confnotes.md`]: bare('Deploying', 'Sarah Jones'),
};

test('how speakers are named is learnt from all files of a folder, for closed notes and open ones', async () => {
  const { client, disk } = await workspace(talks);
  expect(await names(client, 'maria')).toEqual(['Maria Gomez?']);
  await client.open(bare('Shipping', 'Anna Schmidt'), `${folder}/conf/d.confnotes.md`);
  const outline = await client.symbols(`${folder}/conf/d.confnotes.md`);
  expect(outline?.[0]?.detail).toContain('Anna Schmidt');
  disk.remove(`${folder}/conf`);
  disk.write(`${folder}/conf/a.confnotes.md`, talks[`${folder}/conf/a.confnotes.md`] ?? '');
  await changed(client, `${folder}/conf`, FileChangeType.Deleted);
  await client.close(`${folder}/conf/d.confnotes.md`);
  expect(await names(client, 'maria')).toEqual([]);
});
