import path from 'node:path';
import { waitFor } from '../../../scripts/lib/waitFor.mjs';
import { EditorPane } from './editorPane.mjs';
import { Notifications } from './notifications.mjs';
import { Outline } from './outline.mjs';
import { processIds } from './processIds.mjs';
import { QuickInput } from './quickInput.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * One VS Code window, driven as a person would: by keys where there is a key, by a click where there is none. Every method
 * waits until what it is after is there, and throws after 60 seconds.
 */
export class Workbench {
  /** The page itself, for what is not covered here. @readonly */
  page;
  /** Absolute path of the folder that is open. @readonly */
  workspace;
  /** The palette, quick open, and every list or box that a command asks with. @readonly */
  quickInput;
  /** The text editor that has the focus. @readonly */
  editor;
  /** @readonly */
  outline;
  /** @readonly */
  notifications;
  /** Ends the window and its server. @readonly */
  close;
  /** @type {string} */
  #output;
  #shots = 0;

  /**
   * @param {Page} page
   * @param {{ workspace: string, output: string, close: () => Promise<void> }} options
   */
  constructor(page, { workspace, output, close }) {
    this.page = page;
    this.workspace = workspace;
    this.close = close;
    this.#output = output;
    this.quickInput = new QuickInput(page);
    this.editor = new EditorPane(page);
    this.outline = new Outline(page);
    this.notifications = new Notifications(page);
  }

  /**
   * Runs a command from the palette. One that was opened before VS Code had read its extensions, or before the editor had
   * the focus, does not learn of it: then it is opened again.
   * @param {string} title As the palette shows it, e.g. `Conference Notes: Preview Post`.
   */
  async runCommand(title) {
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('F1');
      if (await this.quickInput.offers(title, `>${title}`, 5)) break;
      if (tries === 6) throw new Error(`The palette does not offer ${title}.`);
      await this.page.keyboard.press('Escape');
    }
    await this.quickInput.choose(title, { filter: `>${title}` });
  }

  /**
   * Titles of commands that the palette offers for some words.
   * @param {string} words
   * @returns {Promise<readonly string[]>}
   */
  async offeredCommands(words) {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${words}`);
    const rows = await this.quickInput.settledRows();
    await this.page.keyboard.press('Escape');
    return rows;
  }

  /**
   * Opens a file of the workspace through quick open and puts the cursor into it.
   * @param {string} name Without folders.
   */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.choose(name, { filter: name });
    await this.editor.waitForTab(name);
  }

  /** Saves the file with the focus, and waits until its tab says so. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /**
   * Waits until the cursor is at a place, with nothing selected.
   * @param {string} place `LINE:COLUMN`, from 1.
   */
  async waitForCursor(place) {
    const [line, column] = place.split(':');
    await this.page
      .locator('#status\\.editor\\.selection', { hasText: new RegExp(`^Ln ${line}, Col ${column}$`) })
      .waitFor();
  }

  /**
   * Ends the language server of this window as a crash would.
   * @returns {Promise<void>} Once the process has gone.
   */
  async killLanguageServer() {
    const servers = () => processIds(path.join(this.#output, 'data'), 'dist/server.js');
    const [id] = await waitFor('the language server', 30, () => servers().length === 1 && servers());
    if (id === undefined) throw new Error('There is no language server.');
    process.kill(id, 'SIGKILL');
    await waitFor('the language server to end', 10, () => !servers().includes(id));
  }

  /**
   * Presses the first button of a message, by the command that VS Code has for it: what a person without a mouse does.
   * @param {string | RegExp} text Part of the message, which is the newest.
   * @returns {Promise<string>} All of the message.
   */
  async acceptNotification(text) {
    const message = await this.notifications.waitFor(text);
    await this.runCommand('Notifications: Accept Notification Primary Action');
    return message;
  }

  /**
   * The document in a webview, by the title of its tab.
   * @param {string | RegExp} title
   * @returns {Promise<import('playwright-core').FrameLocator>}
   */
  async webview(title) {
    await this.page.locator('.tab', { hasText: title }).first().waitFor();
    // VS Code wraps each webview in two frames: one of its own, and the extension's document in it.
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /**
   * What the modal dialog says; it stays open.
   * @returns {Promise<string>}
   */
  dialogText() {
    return this.page.locator('.monaco-dialog-box .dialog-message-row').innerText();
  }

  /**
   * Presses a button of the modal dialog.
   * @param {string} label
   */
  async answerDialog(label) {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.locator('.dialog-buttons').getByText(label, { exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /**
   * The page that an action opens in another browser tab.
   * @param {() => Promise<unknown>} action
   * @returns {Promise<Page>} Loaded.
   */
  async pageOpenedBy(action) {
    const [opened] = await Promise.all([this.page.waitForEvent('popup'), action()]);
    await opened.waitForLoadState();
    return opened;
  }

  /**
   * What is in sight, in words: for a failure on a machine whose pictures nobody can see.
   * @returns {Promise<string>}
   */
  async description() {
    const [asked, said, text] = await Promise.all([
      this.quickInput.rows(),
      this.notifications.shown(),
      this.editor.visibleText(),
    ]);
    const rows = asked.map(({ label, detail }) => `  ${label}  ${detail}`);
    return ['Asked:', ...rows, 'Said:', ...said.map((each) => `  ${each}`), 'Text:', text].join('\n');
  }

  /**
   * Keeps a picture of the window, or of another page: `01-name.png`, `02-…` in the order of taking.
   * @param {string} name
   * @param {Page} [page]
   * @returns {Promise<string>} Path of the picture.
   */
  async screenshot(name, page = this.page) {
    this.#shots += 1;
    const number = String(this.#shots).padStart(2, '0');
    const file = path.join(this.#output, `${number}-${name}.png`);
    await page.screenshot({ path: file });
    return file;
  }
}
