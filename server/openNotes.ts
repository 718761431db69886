import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import type { FolderStyle } from '#core/note/speakers/folderStyle.ts';
import type { SettingsSource } from './settingsOf.ts';

interface Parsed {
  readonly note: Note;
  readonly version: number;
  readonly names: HeadingNames;
  readonly style: FolderStyle;
}

/** The notes that are open in the editor, each parsed at the first request after a change, from what it was before. */
export class OpenNotes {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #settings: SettingsSource;
  readonly #styleAt: (uri: string) => FolderStyle;
  readonly #parsed = new Map<string, Parsed>();

  constructor(
    documents: TextDocuments<TextDocument>,
    settings: SettingsSource,
    styleAt: (uri: string) => FolderStyle,
  ) {
    this.#documents = documents;
    this.#settings = settings;
    this.#styleAt = styleAt;
    documents.onDidClose(({ document }) => this.#parsed.delete(document.uri));
  }

  /** The note as it is in the editor, and its document to turn offsets into positions. `undefined`: it is not open. */
  async get(uri: string): Promise<{ readonly note: Note; readonly document: TextDocument } | undefined> {
    const [{ headings }, { parseNote }] = await Promise.all([
      this.#settings.of(uri),
      import('./noteParser.ts'),
    ]);
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const known = this.#parsed.get(uri);
    const style = this.#styleAt(uri);
    if (known?.version === document.version && known.names === headings && known.style === style)
      return { note: known.note, document };
    const previous = known?.names === headings ? known.note : undefined;
    const note = parseNote(uri, document.getText(), headings, previous, style);
    this.#parsed.set(uri, { note, version: document.version, names: headings, style });
    return { note, document };
  }

  /** The text of a note as it is in the editor. `undefined`: it is not open. */
  textOf(uri: string): string | undefined {
    return this.#documents.get(uri)?.getText();
  }

  /** URIs of all open notes. */
  uris(): readonly string[] {
    return this.#documents.keys();
  }
}
