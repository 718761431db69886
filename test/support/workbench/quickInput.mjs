/**
 * A row of a list that VS Code asks with.
 * @typedef {object} Row
 * @property {string} label Without its icon.
 * @property {string} description What stands behind the label in grey; may be empty.
 * @property {string} detail What stands below it; may be empty.
 */

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

  /**
   * Answers one input box of several in a row, and waits until it is gone.
   * @param {string} text Typed over what the box proposes.
   */
  async answerNext(text) {
    const title = await this.#widget.locator('.quick-input-title', { hasText: /\S/ }).innerText();
    await this.answer(text);
    await this.#page
      .locator('.quick-input-widget:visible .quick-input-title', { hasText: title })
      .waitFor({ state: 'detached' });
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
    const row = this.#row(label);
    await row.waitFor();
    const wanted = await row.getAttribute('data-index');
    await this.#moveTo(wanted);
    await this.#page.keyboard.press('Enter');
  }

  /**
   * Whether a row comes up for some words; they stay in the box.
   * @param {string} label Of the row: its whole label, or its beginning.
   * @param {string} filter
   * @param {number} seconds Longest wait.
   */
  async offers(label, filter, seconds) {
    await this.fill(filter);
    return this.#row(label)
      .waitFor({ timeout: seconds * 1000 })
      .then(
        () => true,
        () => false,
      );
  }

  /**
   * Waits until the first row, which is what Enter takes, begins with some words.
   * @param {string} label
   * @returns {Promise<readonly Row[]>} All rows.
   */
  async waitForFirst(label) {
    const first = this.#widget.locator('.monaco-list-row[data-index="0"].focused');
    await first.filter({ has: this.#labelled(label) }).waitFor();
    return this.rows();
  }

  /**
   * The rows in sight, from top to bottom.
   * @returns {Promise<readonly Row[]>}
   */
  rows() {
    return this.#widget.locator('.monaco-list-row').evaluateAll((found) =>
      found
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map((row) => {
          const text = (/** @type {string} */ selector) =>
            row.querySelector(selector)?.textContent?.trim() ?? '';
          return {
            label: text('.label-name'),
            description: text('.label-description'),
            detail: text('.quick-input-list-label-meta'),
          };
        }),
    );
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
  #row(label) {
    return this.#widget.locator('.monaco-list-row', { has: this.#labelled(label) }).first();
  }

  /** @param {string} label */
  #labelled(label) {
    // An icon leaves a blank before the words.
    const start = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
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
