import { expect, test } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';

const talk = (name: string, speaker: string) => `# ${name} by ${speaker}\r\n\r\n* words  \r\n`;
const talks = {
  'kubecon-2017/a.md': talk('Boats', 'Ann Lee'),
  'kubecon-2017/b.md': talk('Clocks', 'Bob Stone'),
  'kubecon-2017/c.md': talk('Doors', 'Carla Diaz'),
};

test('adopt prints what it would add and what waits for a yes, and changes nothing', async () => {
  const folder = cliFolder(talks);
  const { out, code } = await folder.run('adopt', 'kubecon-2017/a.md');
  expect(code).toBe(0);
  expect(out).toContain('kubecon-2017/a.md\n    1 + ---\n    1 + conference: Kubecon 2017\n    1 + ---\n');
  expect(out).toContain('Nothing was changed');
  expect(folder.read('kubecon-2017/a.md')).toBe(talks['kubecon-2017/a.md']);
});

test('adopt --write adds the lines, and states nobody who is guessed', async () => {
  const folder = cliFolder(talks);
  const { out } = await folder.run('adopt', 'kubecon-2017', '--write');
  expect(out).toContain('    1 ? speaker: Ann Lee (85 %)');
  expect(folder.read('kubecon-2017/a.md')).toBe(
    `---\r\nconference: Kubecon 2017\r\n---\r\n\r\n${talks['kubecon-2017/a.md']}`,
  );
  expect(folder.read('kubecon-2017/index.confnotes.md')).toContain('conference: Kubecon 2017');
});

test('adopt --speakers is a yes to the guesses, and --rename gives the files their names', async () => {
  const folder = cliFolder(talks);
  await folder.run('adopt', 'kubecon-2017', '--write', '--speakers', '--rename');
  expect(folder.read('kubecon-2017/b.confnotes.md')).toContain(
    'by Bob Stone\r\nSpeaker: Bob Stone\r\n\r\n* words  ',
  );
  expect(folder.all()).toEqual(['a', 'b', 'c', 'index'].map((name) => `kubecon-2017/${name}.confnotes.md`));
});

test('adopt writes nothing when a name is taken or a file is no text', async () => {
  const folder = cliFolder({ ...talks, 'kubecon-2017/c.confnotes.md': 'Mine.\n' });
  const taken = await folder.run('adopt', 'kubecon-2017', '--write', '--rename');
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('c.confnotes.md already')]);
  folder.write('kubecon-2017/d.md', new Uint8Array([0x41, 0xe4]));
  const broken = await folder.run('adopt', 'kubecon-2017', '--write');
  expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('not written in UTF-8')]);
  expect(folder.read('kubecon-2017/a.md')).toBe(talks['kubecon-2017/a.md']);
});

test('adopt takes either --dry-run or --write', async () => {
  const { code, err } = await cliFolder(talks).run('adopt', 'kubecon-2017', '--write', '--dry-run');
  expect([code, err]).toEqual([2, expect.stringContaining('either --dry-run or --write')]);
});
