import * as vscode from 'vscode';
import type { Adoption, Proposal, ProposalBasis, RecognisedItem } from '#core/adopt/adoption.ts';

/** A row of what is recognised: it leads to its place in a file, or on. */
export interface RecognisedRow extends vscode.QuickPickItem {
  /** `undefined`: a separator, or a row that says something only. */
  readonly choice?: 'go-on' | { readonly uri: string; readonly line: number };
}

/** A row of what could be written. */
export interface ProposalRow extends vscode.QuickPickItem {
  readonly proposal?: Proposal;
}

const icons: Readonly<Record<RecognisedItem['kind'] | Proposal['kind'], string>> = {
  title: 'symbol-text',
  conference: 'megaphone',
  date: 'calendar',
  place: 'location',
  day: 'calendar',
  session: 'comment-discussion',
  quote: 'quote',
  speaker: 'person',
  index: 'new-file',
};

/** What is recognised, by file, with the way on as the first row. */
export function recognisedRows(
  { files, proposals }: Adoption,
  leftOut: readonly string[],
): readonly RecognisedRow[] {
  const { t } = vscode.l10n;
  const onward =
    proposals.length === 0
      ? t('Go on: nothing has to be added')
      : t('Go on: choose what to add ({0} offers)', proposals.length);
  return [
    { label: `$(arrow-right) ${onward}`, alwaysShow: true, choice: 'go-on' },
    ...leftOut.map((reason): RecognisedRow => ({ label: `$(warning) ${t('Left out')}`, detail: reason })),
    ...files.flatMap(({ uri, items, frontMatterTrouble }) => [
      separator(`${fileName(uri)}: ${counts(items)}`),
      ...(frontMatterTrouble === undefined
        ? []
        : [{ label: `$(warning) ${troubleText(frontMatterTrouble)}`, choice: { uri, line: 1 } }]),
      ...items.map((item) => itemRow(uri, item)),
    ]),
  ];
}

/** What could be written, what is likely chosen beforehand; guessed people never are. */
export function proposalRows(proposals: readonly Proposal[]): readonly ProposalRow[] {
  const { t } = vscode.l10n;
  const facts = proposals.filter(({ kind }) => kind !== 'speaker');
  const speakers = proposals.filter(({ kind }) => kind === 'speaker');
  return [
    ...(facts.length === 0 ? [] : [separator(t('The event')), ...facts.map(proposalRow)]),
    ...(speakers.length === 0
      ? []
      : [separator(t('Guessed speakers: choose those that are right')), ...speakers.map(proposalRow)]),
  ];
}

function itemRow(uri: string, { kind, text, by, line, state, confidence }: RecognisedItem): RecognisedRow {
  const { t } = vscode.l10n;
  const states = { stated: t('stated'), guess: t('guess'), proposed: t('maybe a quote') };
  const shown = kind === 'quote' ? `“${text}”` : text;
  return {
    label: `$(${icons[kind]}) ${short(by === '' ? shown : `${shown} — ${by}`)}`,
    description: t('line {0}, {1}, {2} %', line, states[state], percent(confidence)),
    choice: { uri, line },
  };
}

function proposalRow(proposal: Proposal): ProposalRow {
  const { t } = vscode.l10n;
  const { kind, value, uris, session, line, basis, confidence, suggested } = proposal;
  const names = {
    conference: t('Conference: {0}', value),
    date: t('Date: {0}', value),
    place: t('Place: {0}', value),
    speaker: t('Speaker: {0}', value),
    index: t('New file {0} for the whole event', fileName(value)),
  };
  const [first = ''] = uris;
  const place = line === undefined ? fileName(first) : t('{0}, line {1}', fileName(first), line);
  const into = uris.length === 1 ? place : t('into {0} files', uris.length);
  return {
    label: `$(${icons[kind]}) ${short(names[kind])}`,
    description: t('{0} %, {1}', percent(confidence), basisText(basis)),
    detail: session === undefined ? into : `${short(session)} · ${place}`,
    picked: suggested,
    proposal,
  };
}

function counts(items: readonly RecognisedItem[]): string {
  const { t } = vscode.l10n;
  const sessions = items.filter(({ kind }) => kind === 'session').length;
  const quotes = items.filter(({ kind }) => kind === 'quote').length;
  return t('sessions: {0}, quotes: {1}', sessions, quotes);
}

function troubleText(trouble: 'broken' | 'foreign'): string {
  const { t } = vscode.l10n;
  return trouble === 'broken'
    ? t('Its front matter cannot be read: mend it before facts can be added to it')
    : t('Its front matter is another tool’s: facts are not added to it');
}

function basisText(basis: ProposalBasis): string {
  const { t } = vscode.l10n;
  const texts = {
    heading: t('from a heading'),
    text: t('from the text'),
    'file-name': t('from the file’s name'),
    'folder-name': t('from the folder’s name'),
    notes: t('from the notes beside it'),
    form: t('a guess by how it is written'),
  };
  return texts[basis];
}

const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
const percent = (confidence: number) => Math.round(confidence * 100);
const short = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function fileName(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
