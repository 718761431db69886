import * as vscode from 'vscode';
import type { Adoption, Proposal } from '#core/adopt/adoption.ts';
import { type ProposalRow, proposalRows, type RecognisedRow, recognisedRows } from './adoptRows.ts';

/** How files become notes: their names are mapped to the language in the workspace's settings, or they get other names. */
export type AdoptWay = 'associate' | 'rename';

/** Shows what is recognised. `go-on`: the user wants to use it; a place: to look there first; `undefined`: left. */
export async function showRecognised(
  adoption: Adoption,
  leftOut: readonly string[],
): Promise<RecognisedRow['choice']> {
  const { t } = vscode.l10n;
  for (;;) {
    const row: RecognisedRow | undefined = await vscode.window.showQuickPick(
      recognisedRows(adoption, leftOut),
      {
        title: t('Use as Conference Notes: What Is Recognised'),
        placeHolder: t('Nothing is changed yet. Pick a line to look at it in its file.'),
        ignoreFocusOut: true,
        matchOnDescription: true,
      },
    );
    if (row === undefined || row.choice !== undefined) return row?.choice;
  }
}

/** Asks which of the proposals are right. `undefined`: the user left. */
export async function chooseProposals(
  proposals: readonly Proposal[],
): Promise<readonly Proposal[] | undefined> {
  if (proposals.length === 0) return [];
  const { t } = vscode.l10n;
  const rows: readonly ProposalRow[] | undefined = await vscode.window.showQuickPick(
    proposalRows(proposals),
    {
      title: t('Use as Conference Notes: What to Add'),
      placeHolder: t('Only what is ticked is added, as lines of its own. Everything else stays as it is.'),
      canPickMany: true,
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return rows?.flatMap(({ proposal }) => proposal ?? []);
}

/** Asks how the files become notes. `undefined`: the user left. */
export async function chooseWay(count: number, canAssociate: boolean): Promise<AdoptWay | undefined> {
  const { t } = vscode.l10n;
  const rename = {
    label: `$(edit) ${count === 1 ? t('Rename it to end in .confnotes.md') : t('Rename {0} files to end in .confnotes.md', count)}`,
    detail: t('Other tools still read it as Markdown, and it is a note wherever it goes.'),
    way: 'rename',
  } as const;
  const associate = {
    label: `$(settings-gear) ${t('Keep the name, and map it in the settings of this workspace')}`,
    detail: t('Adds to files.associations: good where links or a site generator need the name.'),
    way: 'associate',
  } as const;
  const picked = await vscode.window.showQuickPick(canAssociate ? [rename, associate] : [rename], {
    title: t('Use as Conference Notes: Which Way'),
    placeHolder: t('How shall the editor know that these are conference notes?'),
    ignoreFocusOut: true,
  });
  return picked?.way;
}
