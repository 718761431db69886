/** The messages that pop up in the corner. */
export class Notifications {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * Waits for a message.
   * @param {string | RegExp} text Part of it.
   * @returns {Promise<string>} All of it.
   */
  async waitFor(text) {
    return this.#toast(text).locator('.notification-list-item-message').innerText();
  }

  /**
   * Presses a button of a message.
   * @param {string | RegExp} text Part of the message.
   * @param {string} button
   */
  async press(text, button) {
    await this.#toast(text).getByRole('button', { name: button, exact: true }).click();
  }

  /**
   * The messages in sight, the newest first.
   * @returns {Promise<readonly string[]>}
   */
  shown() {
    return this.#page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Takes all messages away, read or not. */
  async clear() {
    await this.#page.keyboard.press('Escape');
    await this.#page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  }

  /** @param {string | RegExp} text */
  #toast(text) {
    return this.#page.locator('.notification-toast', { hasText: text }).first();
  }
}
