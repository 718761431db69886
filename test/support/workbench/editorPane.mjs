import { waitFor } from '../../../scripts/lib/waitFor.mjs';

const group = '.editor-group-container.active';

/** The text editor that has the focus. */
export class EditorPane {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * Waits until a file is in front and its text is drawn.
   * @param {string} name
   */
  async waitForTab(name) {
    await this.#page.locator(`${group} .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#page.locator(`${group} .editor-instance .view-line`).first().waitFor();
  }

  /**
   * Types as a person does, key by key, so that VS Code's help while typing takes part.
   * @param {string} text A line break is the Enter key.
   */
  async type(text) {
    await this.#page.keyboard.type(text, { delay: 15 });
  }

  /**
   * Types the prefix of a snippet and presses Tab. VS Code reads a language's snippets when they are first wanted, looks
   * for them after each key, and does not show when it has them: until then Tab is just a tab, which is taken back and
   * tried again.
   * @param {string} prefix
   * @throws When it is still just a tab after ten seconds.
   */
  async expandSnippet(prefix) {
    await this.type(prefix);
    await this.waitForText(prefix);
    const typed = await this.visibleText();
    for (const end = Date.now() + 10_000; ; ) {
      await this.press('Tab');
      const text = await waitFor('Tab to do something', 10, async () => {
        const now = await this.visibleText();
        return now !== typed && now;
      });
      if (withoutSpace(text) !== withoutSpace(typed)) return;
      if (Date.now() > end) throw new Error(`"${prefix}" and Tab gave a tab and no snippet.`);
      await this.press('Control+Z');
      // What is drawn lags behind the keys: a stale tab would be taken for another one.
      await waitFor('the tab to be taken back', 10, async () => (await this.visibleText()) === typed);
    }
  }

  /**
   * Ends a list as a person does: Enter in the item that Enter made. The item goes a moment after the key, and stays when
   * typing goes on before; then it is tried again.
   */
  async endList() {
    const isEmptyItem = async () => (await this.visibleText()).split('\n').some((line) => /^- *$/.test(line));
    await waitFor('Enter to go on with the list', 10, isEmptyItem);
    for (let tries = 1; ; tries++) {
      await this.press('Enter');
      const end = Date.now() + 5000;
      while (Date.now() < end) if (!(await isEmptyItem())) return;
      if (tries === 3) throw new Error('Enter in an empty list item did not end the list.');
      await this.press('Control+Z');
    }
  }

  /**
   * Puts the cursor at the end of the first line in which some words stand.
   * @param {string} words
   */
  async goBehind(words) {
    await this.press('Control+Home', 'Control+F');
    const box = this.#page.locator(`${group} .find-widget.visible .find-part textarea`);
    // The box remembers what was last looked for, and looks again only for something else.
    await box.fill('');
    await box.fill(words);
    await this.#page.locator(`${group} .find-widget .matchesCount`, { hasText: /^1 of/ }).waitFor();
    await this.press('Escape');
    await box.waitFor({ state: 'detached' });
    const isSelected = async () =>
      /selected/.test(await this.#page.locator('#status\\.editor\\.selection').innerText());
    await waitFor(`“${words}” to be selected`, 10, isSelected);
    // The first keys after the box has closed may still be lost on it.
    await waitFor(`the cursor to stand behind “${words}”`, 10, async () => {
      await this.press('End');
      return !(await isSelected());
    });
  }

  /**
   * Presses keys one after the other.
   * @param {...string} keys By Playwright's names: `Tab`, `Control+End`.
   */
  async press(...keys) {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** The text as far as it is in sight, without what is folded. */
  async visibleText() {
    const lines = await this.#page.locator(`${group} .editor-instance .view-line`).evaluateAll((found) =>
      found
        .map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /**
   * Waits until some text is in sight.
   * @param {string} text Within one line, in these very letters.
   */
  async waitForText(text) {
    await waitFor(`“${text}” to be in sight`, 60, async () => (await this.visibleText()).includes(text));
  }

  /** Whether suggestions pop up at the cursor. */
  showsSuggestions() {
    return this.#page.locator('.suggest-widget.visible').isVisible();
  }
}

/** @param {string} text */
const withoutSpace = (text) => text.replaceAll(/\s/g, '');
