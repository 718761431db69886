import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandIds } from '../../client/commandIds.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; enablement?: string }[];
    readonly keybindings: readonly { command: string; key: string; when: string }[];
    readonly menus: Readonly<Record<string, readonly { command?: string; when?: string }[]>>;
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
}

const manifest: Manifest = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);
const { commands, keybindings, menus } = manifest.contributes;

test('the manifest has every command, and no other', () => {
  expect(commands.map(({ command }) => command)).toEqual([...commandIds]);
});

test('all commands are of one category', () => {
  expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['%category%']));
});

test.each(['confnotes.preview', 'confnotes.publish', 'confnotes.openPost'])(
  '%s can be chosen where there is a note only',
  (id) => {
    expect(commands.find(({ command }) => command === id)?.enablement).toContain('editorLangId == confnotes');
  },
);

test('publishing cannot be chosen in a workspace that is not trusted, wherever it is offered', () => {
  const offers = Object.values(menus)
    .flat()
    .filter(({ command }) => command === 'confnotes.publish');
  expect(commands.find(({ command }) => command === 'confnotes.publish')?.enablement).toMatch(
    /^isWorkspaceTrusted && /,
  );
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.filter(({ when }) => !when?.startsWith('isWorkspaceTrusted'))).toEqual([]);
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
});

test('keybindings are chords, few, and hold in notes only', () => {
  expect(keybindings.length).toBeLessThanOrEqual(3);
  for (const { key, when } of keybindings) {
    expect(key).toContain(' ');
    expect(when).toContain('editorLangId == confnotes');
  }
});
