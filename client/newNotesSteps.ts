import * as vscode from 'vscode';
import { isEventDate, type NewNoteFacts } from '#core/features/newNote.ts';

/** Asks for name, day and place of an event. `undefined`: the user left with Esc. */
export async function askForEvent(today: string, author: string): Promise<NewNoteFacts | undefined> {
  const { t } = vscode.l10n;
  const conference = await ask(1, {
    prompt: t('What is the event called?'),
    placeHolder: t('for example, PyCon India 2026'),
    validateInput: (text) => (text.trim() === '' ? t('Give the event a name.') : undefined),
  });
  if (conference === undefined) return undefined;
  const date = await ask(2, {
    prompt: t(
      'On which day? Several days are written as {0}. You can leave it empty.',
      '2026-09-26/2026-09-28',
    ),
    value: today,
    validateInput: (text) =>
      text.trim() === '' || isEventDate(text.trim())
        ? undefined
        : t('Write a day as {0}, or several as {1}.', '2026-09-26', '2026-09-26/2026-09-28'),
  });
  if (date === undefined) return undefined;
  const place = await ask(3, { prompt: t('Where is it? You can leave this empty.') });
  return place === undefined ? undefined : { conference, date, place, author };
}

async function ask(step: number, options: vscode.InputBoxOptions): Promise<string | undefined> {
  const title = vscode.l10n.t('New Conference Notes ({0}/{1})', step, 3);
  return (await vscode.window.showInputBox({ title, ignoreFocusOut: true, ...options }))?.trim();
}
