import { t } from '@vscode/l10n';
import type { LocatedProblem, Post } from '#core/render/post.ts';
import { siteUri } from '../folder/sitePaths.ts';
import type { RepositoryRun } from './repositoryRun.ts';

/** A problem of a file of the repository; an empty path: of the repository. */
export function problemAt(
  { options }: RepositoryRun,
  path: string,
  code: string,
  severity: LocatedProblem['severity'],
  message: string,
  blocks: LocatedProblem['blocks'],
): LocatedProblem {
  const uri = path === '' ? options.folderUri : siteUri(options.folderUri, path);
  const place = { uri, span: { start: 0, end: 0 }, line: 1, column: 1 };
  return { ...place, code, severity, message, ...(blocks === undefined ? {} : { blocks }) };
}

/** A problem that concerns posts of the set rather than a file. */
export function postProblem(
  run: RepositoryRun,
  posts: readonly Post[],
  code: string,
  severity: LocatedProblem['severity'],
  message: string,
): LocatedProblem {
  const place = { uri: run.set.uri, span: { start: 0, end: 0 }, line: 1, column: 1 };
  const titles = posts.map(({ title }) => t('“{0}”', title)).join(', ');
  return {
    ...place,
    code,
    severity,
    message: `${message} (${titles})`,
    ...(severity === 'warning' ? { blocks: 'until-confirmed' } : {}),
  };
}
