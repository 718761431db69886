import assert from 'node:assert/strict';

/** Writing notes in a window as a newcomer finds it. @type {import('../../support/uiTest.mjs').UiTest} */
export const uiTest = {
  name: 'writing',
  workspace: 'test/editor/fixtures/workspace',
  async run({ window, step }) {
    await step('a note opens in its own language', async () => {
      await window.openFile('greenconf.confnotes.md');
      await window.page.locator('.statusbar-item', { hasText: 'Conference Notes' }).waitFor();
      await window.screenshot('note');
    });

    await step('nothing pops up in prose', async () => {
      await window.editor.press('Control+End');
      await window.editor.type('\nThe quote of the day was quot');
      assert.equal(await window.editor.showsSuggestions(), false);
    });

    await step('quote and Tab become a quote with its speaker', async () => {
      await window.editor.type('\n\n');
      await window.editor.expandSnippet('quote');
      await window.editor.type('Small steps, daily.');
      await window.editor.press('Tab');
      await window.editor.type('@kim');
      const text = await window.editor.visibleText();
      assert.match(text, /> Small steps, daily\.\n> — @kim/);
      await window.screenshot('quote');
    });

    await step('the Outline shows the event, its sessions and the quotes', async () => {
      await window.runCommand('Explorer: Focus on Outline View');
      await window.outline.waitForRow('Cooler code');
      await window.screenshot('outline');
      assert.deepEqual(await window.outline.rows(), [
        { level: 1, label: 'GreenConf 2025', detail: '2025-05-14' },
        { level: 2, label: 'Cooler code', detail: 'Ada Example' },
        { level: 3, label: '“Measure watts, not guesses.”', detail: 'Ada Example' },
        { level: 2, label: 'Quotes', detail: '' },
        { level: 3, label: '“Idle servers never sleep.”', detail: '@rae' },
        { level: 3, label: '“Small steps, daily.”', detail: '@kim' },
      ]);
    });
  },
};
