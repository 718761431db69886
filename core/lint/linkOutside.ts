import { t } from '@vscode/l10n';
import { localPlace, ownTargets } from '../links/local/localPlace.ts';
import { lookUp } from '../links/local/lookUp.ts';
import type { Rule } from './rule.ts';

/** `[x](../../private.md)`: a file that is there, but not for anybody who gets this folder. */
export const linkOutside: Rule = (note, around) => {
  if (around?.rootUri === undefined || !note.uri.startsWith(`${around.rootUri}/`)) return [];
  const { rootUri } = around;
  return ownTargets(note).flatMap((link) => {
    const uri = localPlace(link, note.uri)?.uri;
    if (uri === undefined || uri === rootUri || uri.startsWith(`${rootUri}/`)) return [];
    const { kind } = lookUp(uri, around);
    if (kind !== 'file' && kind !== 'folder') return [];
    return {
      code: 'link.outside',
      severity: 'info' as const,
      message: t(
        'This file lies outside the folder that is open: others who have the folder do not have it.',
      ),
      span: link.targetSpan,
    };
  });
};
