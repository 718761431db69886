import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

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

  /** Makes the open view as tall as it can be: it draws no more rows than fit. */
  async enlarge() {
    const header = await this.#page
      .locator('.pane', { has: this.#page.locator('.outline-pane') })
      .boundingBox();
    if (!header) throw new Error('The Outline is not open.');
    await this.#page.mouse.move(header.x + header.width / 2, header.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(header.x + header.width / 2, 0, { steps: 4 });
    await this.#page.mouse.up();
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

  /**
   * Waits until these are the rows in sight: they come one after the other.
   * @param {readonly OutlineRow[]} wanted
   * @throws With the difference, after ten seconds.
   */
  async waitForRows(wanted) {
    for (const end = Date.now() + 10_000; ; ) {
      const rows = await this.rows();
      if (isDeepStrictEqual(rows, wanted)) return;
      if (Date.now() > end) assert.deepEqual(rows, wanted);
    }
  }

  #rows() {
    return this.#page.locator('.outline-pane .outline-tree .monaco-list-row');
  }
}
