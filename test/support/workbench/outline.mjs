/**
 * A row of the Outline.
 * @typedef {object} OutlineRow
 * @property {number} level 1 at the top.
 * @property {string} label
 * @property {string} detail What stands after the label in grey; may be empty.
 */

/** The Outline view. */
export class Outline {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * Waits until a row is there.
   * @param {string} label Its beginning.
   */
  async waitForRow(label) {
    await this.#rows().filter({ hasText: label }).first().waitFor();
  }

  /**
   * The rows in sight, from top to bottom.
   * @returns {Promise<readonly OutlineRow[]>}
   */
  rows() {
    return this.#rows().evaluateAll((found) =>
      found
        .map((row) => ({
          top: Number.parseFloat(row.style.top),
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          detail: row.querySelector('.label-description')?.textContent ?? '',
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ level, label, detail }) => ({ level, label, detail })),
    );
  }

  #rows() {
    return this.#page.locator('.outline-pane .outline-tree .monaco-list-row');
  }
}
