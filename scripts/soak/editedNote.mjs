import { TextDocument } from 'vscode-languageserver-textdocument';

/** Biggest text; beyond it, edits only take away. In UTF-16 units. */
export const biggestText = 60_000;

/**
 * Replaces a stretch of a text.
 * @typedef {object} Edit
 * @property {number} start Offset.
 * @property {number} end
 * @property {string} put
 */

/** The editor's side of an open note: its text, where the cursor is, and what can be undone. */
export class EditedNote {
  /** @type {Edit[]} */
  #undo = [];
  /** @type {Edit[]} */
  #redo = [];
  #version = 1;

  /**
   * @param {string} uri
   * @param {string} text
   */
  constructor(uri, text) {
    this.uri = uri;
    this.text = text;
    this.cursor = text.length;
  }

  /** Parameters of `textDocument/didOpen`. */
  opened() {
    const { uri, text } = this;
    return { textDocument: { uri, languageId: 'confnotes', version: this.#version, text } };
  }

  /**
   * Makes edits, each on the text that the one before left.
   * @param {readonly Edit[]} edits
   * @returns {object} Parameters of `textDocument/didChange`.
   */
  change(edits) {
    this.#redo = [];
    const contentChanges = edits.map((edit) => {
      const [change, back] = this.#apply(edit);
      this.#undo.push(back);
      return change;
    });
    this.#undo.splice(0, this.#undo.length - 300);
    return this.#changed(contentChanges);
  }

  /** Takes back up to `count` edits. @param {number} count */
  undo(count) {
    return this.#changed(this.#again(this.#undo, this.#redo, count));
  }

  /** Makes up to `count` edits again that were taken back. @param {number} count */
  redo(count) {
    return this.#changed(this.#again(this.#redo, this.#undo, count));
  }

  /** Parameters of `textDocument/didChange` with the whole text, as some editors send it. @param {string} text */
  replace(text) {
    this.text = text;
    this.cursor = text.length;
    this.#undo = [];
    this.#redo = [];
    return this.#changed([{ text }]);
  }

  /** @param {number} offset */
  positionAt(offset) {
    return this.#document().positionAt(offset);
  }

  /** An offset that a position can name: not between the two halves of a line end. @param {number} offset */
  snapped(offset) {
    const document = this.#document();
    return document.offsetAt(document.positionAt(offset));
  }

  /**
   * @param {Edit[]} from
   * @param {Edit[]} to
   * @param {number} count
   */
  #again(from, to, count) {
    const changes = [];
    for (const edit of from.splice(-count).reverse()) {
      const [change, back] = this.#apply(edit);
      to.push(back);
      changes.push(change);
    }
    return changes;
  }

  /**
   * @param {Edit} edit
   * @returns {[change: object, back: Edit]}
   */
  #apply({ start: from, end: to, put }) {
    const [start, end] = [this.snapped(from), this.snapped(to)];
    const range = { start: this.positionAt(start), end: this.positionAt(end) };
    const gone = this.text.slice(start, end);
    this.text = this.text.slice(0, start) + put + this.text.slice(end);
    this.cursor = start + put.length;
    return [
      { range, text: put },
      { start, end: start + put.length, put: gone },
    ];
  }

  /** @param {readonly object[]} contentChanges */
  #changed(contentChanges) {
    return { textDocument: { uri: this.uri, version: ++this.#version }, contentChanges };
  }

  #document() {
    return TextDocument.create(this.uri, 'confnotes', this.#version, this.text);
  }
}
