import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { waitFor } from '../../../scripts/lib/waitFor.mjs';

/** Notes of years ago become conference notes, by keys alone. @type {import('../../support/uiTest.mjs').UiTest} */
export const uiTest = {
  name: 'old notes',
  workspace: 'test/editor/fixtures/oldNotes',
  async run({ window, step }) {
    const { quickInput, editor } = window;
    const at = (/** @type {string} */ name) => path.join(window.workspace, name);
    const before = readFileSync(at('harbour-2018.md'), 'utf8');
    const press = (/** @type {string[]} */ ...keys) => editor.press(...keys);
    const asks = (/** @type {string} */ title) =>
      waitFor(`“${title}” to be asked`, 60, async () => (await quickInput.text()).includes(title));

    await step('a Markdown file offers to be used as conference notes', async () => {
      await window.openFile('harbour-2018.md');
      await window.runCommand('Conference Notes: Use as Conference Notes…');
      await asks('What Is Recognised');
    });

    await step('what is recognised is shown with its confidence, and nothing is changed', async () => {
      const rows = await quickInput.waitForFirst('Go on: choose what to add');
      await window.screenshot('recognised');
      const said = rows.map(({ label, description }) => `${label} | ${description}`).join('\n');
      assert.match(said, /Tides as code — Ann Lee \| line 6, guess, \d+ %/);
      assert.match(
        said,
        /“A gate that moves by itself needs a reason it can tell.” \| line 9, maybe a quote/,
      );
      assert.equal(readFileSync(at('harbour-2018.md'), 'utf8'), before);
    });

    await step('facts are ticked, guessed speakers wait for a yes', async () => {
      await press('Enter');
      await asks('What to Add');
      const ticked = await ticks(window.page);
      await window.screenshot('what-to-add');
      assert.deepEqual(ticked, [
        ['Conference: Harbour Days 2018', true],
        ['Date: 2018-09-26/2018-09-27', true],
        ['Place: Utrecht', true],
        ['Speaker: Ann Lee', false],
        ['Speaker: Bob Stone', false],
        ['Speaker: Carla Diaz', false],
      ]);
    });

    await step('a guess is confirmed by a key', async () => {
      await quickInput.fill('Speaker: Bob');
      await waitFor('one row', 30, async () => (await quickInput.rows()).length === 1);
      await press('ArrowDown', 'Space');
      await waitFor('the tick', 30, async () => (await ticks(window.page)).at(0)?.[1] === true);
      await press('Enter');
      await asks('Which Way');
      await window.screenshot('which-way');
    });

    await step('the lines are shown before they are added', async () => {
      await quickInput.choose('Rename it');
      await asks('Look and Confirm');
      await window.page
        .locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert')
        .first()
        .waitFor();
      await window.screenshot('before-and-after');
      assert.equal(readFileSync(at('harbour-2018.md'), 'utf8'), before);
    });

    await step('and are added, under the new name, with every other byte as it was', async () => {
      await press('Enter');
      await editor.waitForTab('harbour-2018.confnotes.md');
      const added = [
        '---\nconference: Harbour Days 2018\ndate: 2018-09-26/2018-09-27\nplace: Utrecht\n---\n\n',
        'Speaker: Bob Stone\n',
      ];
      const wanted = `${added[0]}${before.replace('by Bob Stone\n', `by Bob Stone\n${added[1]}`)}`;
      await waitFor('the note on disk', 30, () => existsSync(at('harbour-2018.confnotes.md')));
      await waitFor('its lines', 30, () => readFileSync(at('harbour-2018.confnotes.md'), 'utf8') === wanted);
      assert.equal(existsSync(at('harbour-2018.md')), false);
      await window.screenshot('note');
    });

    await step('it is not offered for what is a note already', async () => {
      await press('Control+1');
      const offered = await window.offeredCommands('Use as Conference');
      assert.deepEqual(
        offered.filter((each) => each.includes('Use as Conference Notes')),
        [],
      );
    });
  },
};

/**
 * The rows of a list of boxes, and whether each is ticked.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<readonly (readonly [string, boolean])[]>}
 */
function ticks(page) {
  return page.locator('.quick-input-widget:visible .monaco-list-row').evaluateAll((found) =>
    found
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .flatMap((row) => {
        const label = row.querySelector('.label-name')?.textContent?.trim();
        const box = row.querySelector('.quick-input-list-checkbox, [role=checkbox]');
        const isTicked =
          box instanceof HTMLInputElement
            ? box.checked
            : (box?.getAttribute('aria-checked') ?? row.getAttribute('aria-checked')) === 'true';
        return label ? [/** @type {const} */ ([label, isTicked])] : [];
      }),
  );
}
