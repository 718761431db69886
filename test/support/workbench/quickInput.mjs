/** The box at the top of the window in which VS Code asks: palette, quick open, pick lists, input boxes. */
export class QuickInput {
  #page;
  #widget;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
  }

  /**
   * Types into the box, in place of what is in it.
   * @param {string} text
   */
  async fill(text) {
    await this.#box().fill(text);
  }

  /**
   * Answers an input box.
   * @param {string} text
   */
  async answer(text) {
    await this.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  /** What is in the box. */
  value() {
    return this.#box().inputValue();
  }

  /** The box's title, its hint and what it complains about, as far as they are there. */
  text() {
    return this.#widget.innerText();
  }

  /**
   * Takes a row of the list: types until it is the one that Enter takes, and presses Enter.
   * @param {string} label Of the row: its whole label, or its beginning.
   * @param {{ filter?: string }} [options] `filter` is typed instead of the label.
   */
  async choose(label, { filter = label } = {}) {
    await this.fill(filter);
    const row = this.#widget.locator('.monaco-list-row', { has: this.#labelled(label) }).first();
    await row.waitFor();
    const wanted = await row.getAttribute('data-index');
    await this.#moveTo(wanted);
    await this.#page.keyboard.press('Enter');
  }

  /**
   * Labels of the rows in the list, as soon as they have stopped changing.
   * @returns {Promise<readonly string[]>}
   */
  async settledRows() {
    let before = '';
    for (;;) {
      const rows = await this.#widget.locator('.monaco-list-row .label-name').allInnerTexts();
      const now = rows.join('\n');
      if (now === before && now !== '') return rows;
      before = now;
      await this.#page.waitForTimeout(250);
    }
  }

  /** Waits until nothing is asked any more. */
  async waitUntilClosed() {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  #box() {
    return this.#widget.locator('input.input');
  }

  /** @param {string} label */
  #labelled(label) {
    const start = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return this.#page.locator('.label-name', { hasText: start });
  }

  /** @param {string | null} index */
  async #moveTo(index) {
    const focused = this.#widget.locator('.monaco-list-row.focused');
    for (let steps = 0; (await focused.getAttribute('data-index')) !== index; steps++) {
      if (steps > 50) throw new Error(`Row ${index} of the list cannot be reached by keys.`);
      await this.#page.keyboard.press('ArrowDown');
    }
  }
}
