import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Features } from '../../../client/features.ts';
import { extension } from './extension.ts';
import { noteUri } from './notes.ts';
import { until } from './until.ts';

const text = `---
# A comment that stays
conference: Example Days 2026
date: 2026-03-14
place: Utrecht
publisher-key: "kept as it is"
---

# Example Days 2026

> Ship the small thing.
> — @ada

## Talk: Small things
Speaker: Ada Example
Post: separate

Why small things get done.

![A tiny ship](ship.png)

## Talk: Big things
Speaker: Bo Example

<!-- private -->
SECRETHALLWAY
<!-- /private -->

- [ ] look up the paper

Until next year!
`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('publishing', () => {
  const note = (): vscode.Uri => noteUri('days/days.confnotes.md');
  let features: Features;

  before(async () => {
    await vscode.workspace.fs.writeFile(note(), new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(noteUri('days/ship.png'), png);
    features = await (await extension().activate()).features();
  });

  it('writes a round-up and a deep dive that link to each other, and holds withheld text back', async () => {
    await vscode.window.showTextDocument(note());
    await publish();
    await told('Published “');
    const pages = await posts();
    assert.equal(pages.size, 2, [...pages.keys()].join());
    const [[deepDive = '', dive = ''] = [], [roundUp = '', round = ''] = []] = [...pages].sort(
      ([, a], [, b]) =>
        a.includes('Ship the small thing') ? 1 : b.includes('Ship the small thing') ? -1 : 0,
    );
    assert.match(round, /Ship the small thing/);
    assert.match(dive, /Why small things get done/);
    assert.ok(round.includes(`href="${deepDive.split('/').at(-1)}`), 'the round-up links to the deep dive');
    assert.ok(dive.includes(`href="${roundUp.split('/').at(-1)}`), 'the deep dive links to the round-up');
    assert.ok(![...(await everyFile()).values()].join('').includes('SECRETHALLWAY'));
  });

  it('puts receipts and the slug into the note, and leaves every other line alone', async () => {
    const document = await vscode.workspace.openTextDocument(note());
    assert.equal(document.isDirty, false);
    const now = document.getText();
    assert.match(now, /published:\n {2}- target: site/);
    assert.match(now, /\nPost: small-things\n/);
    const added = now
      .replace(/published:\n(?: {2,}.*\n)+/, '')
      .replace('Post: small-things', 'Post: separate');
    assert.equal(added, text);
  });

  it('writes nothing when nothing has changed', async () => {
    const before = await everyFile();
    await publish();
    await told('Nothing had changed');
    assert.deepEqual(await everyFile(), before);
  });

  it('updates the same posts after an edit', async () => {
    const before = [...(await posts()).keys()];
    const editor = await vscode.window.showTextDocument(note());
    const { document } = editor;
    const end = document.positionAt(document.getText().indexOf('Until next year!'));
    await editor.edit((change) => change.insert(end, 'One thing more.\n\n'));
    await publish();
    await until('the page to change', async () =>
      [...(await posts()).values()].join('').includes('One thing more.'),
    );
    await until('the note to be saved', () => !document.isDirty);
    assert.deepEqual([...(await posts()).keys()], before);
  });

  it('can be undone in the note', async () => {
    const { document } = await vscode.window.showTextDocument(note());
    for (let count = 0; count < 20 && document.getText() !== text; count++) {
      await vscode.commands.executeCommand('undo');
    }
    assert.equal(document.getText(), text);
    await document.save();
  });

  it('finds its posts again when the receipts are lost', async () => {
    const before = [...(await posts()).keys()];
    await publish();
    await until('the receipts', async () =>
      (await vscode.workspace.openTextDocument(note())).getText().includes('target: site'),
    );
    assert.deepEqual([...(await posts()).keys()], before);
  });

  it('shows its posts to a browser, and no other file of the folder', async () => {
    await vscode.workspace.fs.writeFile(noteUri('site/mine.txt'), new TextEncoder().encode('mine'));
    const [page = ''] = (await posts()).keys();
    const address = await (await features.app.posts()).servedAddressOf(noteUri('site'), page);
    const found = await fetch(address.toString());
    assert.equal(found.status, 200);
    assert.match(await found.text(), /Example Days 2026/);
    const foreign = await (await features.app.posts()).servedAddressOf(noteUri('site'), 'mine.txt');
    assert.equal((await fetch(foreign.toString())).status, 404);
  });

  /** Chooses the command and then, as soon as the plan is there, its first row. */
  async function publish(): Promise<void> {
    const done = vscode.commands.executeCommand('confnotes.publish', note()).then(() => true);
    let ended = false;
    done.then(
      () => {
        ended = true;
      },
      () => undefined,
    );
    await until('the command to end', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return ended;
    });
  }

  async function told(start: string): Promise<void> {
    await until(`“${start}…”, not ${features.heard.join()}`, () =>
      features.heard.some((message) => message.startsWith(start)),
    );
  }
});

/** Pages of posts by their path in the site. */
async function posts(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await everyFile())].filter(([path]) => /^[^/]+\/[^/]+\.html$/.test(path)));
}

async function everyFile(path = ''): Promise<ReadonlyMap<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(noteUri(`site/${path}`));
  const files = new Map<string, string>();
  for (const [name, type] of entries) {
    if (type === vscode.FileType.Directory) {
      for (const [inner, content] of await everyFile(`${path}${name}/`)) files.set(inner, content);
    } else {
      const bytes = await vscode.workspace.fs.readFile(noteUri(`site/${path}${name}`));
      files.set(`${path}${name}`, new TextDecoder().decode(bytes));
    }
  }
  return files;
}
