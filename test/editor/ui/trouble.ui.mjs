import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSite } from '../../support/siteFolder.mjs';

const file = 'greenconf.confnotes.md';

/** What goes wrong in an ordinary week, and what a writer is told. @type {import('../../support/uiTest.mjs').UiTest} */
export const uiTest = {
  name: 'trouble',
  workspace: 'test/editor/fixtures/workspace',
  settings: { 'files.autoSave': 'off' },
  async run({ window, step }) {
    const { editor, quickInput, page } = window;
    const inSite = (/** @type {string} */ name) => path.join(window.workspace, 'site', name);
    const publish = () => window.runCommand('Conference Notes: Publish…');
    const leave = async () => {
      await page.keyboard.press('Escape');
      await quickInput.waitUntilClosed();
    };

    await step('front matter that cannot be read stops publishing, and Enter goes there', async () => {
      await window.openFile(file);
      await editor.goBehind('date: 2025-05-14');
      await editor.type('\nauthor: @me');
      await editor.press('Control+End');
      await publish();
      const [first] = await quickInput.waitForFirst('1 problem stands in the way: go to it');
      await window.screenshot('broken-plan');
      assert.match(first?.detail ?? '', /cannot be read: a value that starts like this needs quotes/);
      await page.keyboard.press('Enter');
      await quickInput.waitUntilClosed();
      await window.waitForCursor('4:9');
      await window.screenshot('broken-place');
      assert.equal(readSite(inSite('')).files.size, 0);
    });

    await step('the quick fix mends it', async () => {
      await editor.press('Control+.');
      await page.locator('.action-widget', { hasText: 'Put the value in quotes' }).waitFor();
      await window.screenshot('quick-fix');
      await page.keyboard.press('Enter');
      await editor.waitForText('author: "@me"');
    });

    await step('a file of somebody else in the folder is named, and stays as it is', async () => {
      mkdirSync(inSite(''));
      writeFileSync(inSite('feed.xml'), 'not ours');
      await publish();
      const [first] = await quickInput.waitForFirst('1 problem stands in the way: go to it');
      await window.screenshot('foreign-file');
      assert.match(first?.detail ?? '', /^feed\.xml is in the way/);
      await leave();
      assert.deepEqual([...readSite(inSite('')).files.keys()], ['feed.xml']);
      assert.equal(readFileSync(inSite('feed.xml'), 'utf8'), 'not ours');
      rmSync(inSite('feed.xml'));
    });

    await step('a stray private marker asks before anything is published', async () => {
      await editor.press('Control+End');
      await editor.type('\n<!-- /private -->');
      await publish();
      const [first, anyway] = await quickInput.waitForFirst('1 problem stands in the way: go to it');
      await window.screenshot('stray-marker');
      assert.match(first?.detail ?? '', /<!-- \/private -->/);
      assert.equal(anyway?.label, 'I looked at it, and it is meant so: publish to “site”');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await window.notifications.waitFor('Published “GreenConf 2025”.');
      assert.equal(readSite(inSite('')).posts.length, 1);
    });

    await step('a language server that is killed comes back, and says so once', async () => {
      await window.notifications.clear();
      await editor.press('Control+End');
      await editor.type('\n\n## Not saved yet\n');
      await window.runCommand('Explorer: Focus on Outline View');
      await window.outline.enlarge();
      await window.killLanguageServer();
      await window.notifications.waitFor('were started again. Nothing is lost.');
      await window.screenshot('restarted');
      await window.outline.waitForRow('Not saved yet');
      await window.notifications.clear();
      await page.keyboard.press('Control+1');
      await window.killLanguageServer();
      await editor.type('\n## Nor this\n');
      await window.outline.waitForRow('Nor this');
      await window.screenshot('restarted-again');
      assert.deepEqual(await window.notifications.shown(), []);
      assert.match(await editor.visibleText(), /## Not saved yet\n\n## Nor this/);
      assert.doesNotMatch(readFileSync(path.join(window.workspace, file), 'utf8'), /Not saved yet/);
    });
  },
};
