import { t } from '@vscode/l10n';
import type { LocatedProblem, Post } from '#core/render/post.ts';
import { postProblem } from './repositoryProblems.ts';
import type { RepositoryRun } from './repositoryRun.ts';

/** What the posts say and the site has no place for, said before anything is written. */
export function lacksOf(run: RepositoryRun): readonly LocatedProblem[] {
  const { set, style, generator, ports } = run;
  const { keys } = style;
  const those = (is: (post: Post) => boolean) => set.posts.filter(is);
  const problems: LocatedProblem[] = [];
  const say = (posts: readonly Post[], code: string, severity: 'info' | 'warning', message: string) => {
    if (posts.length > 0) problems.push(postProblem(run, posts, code, severity, message));
  };
  const now = ports.clock.now().getTime();
  say(
    generator.draft === undefined || (generator.hasDraftsIfTaught && keys.draft === undefined)
      ? those(({ draft }) => draft)
      : [],
    'target.no-drafts',
    'warning',
    t('This {0} site knows no drafts: everybody could read what is marked as one.', generator.name),
  );
  say(
    those(({ canonical }) => canonical !== undefined && keys.canonical === undefined),
    'target.no-canonical',
    'info',
    t('No post of this {0} site shows how a canonical address is given, so none is.', generator.name),
  );
  say(
    generator.hidesFuture
      ? those(({ date, draft }) => !draft && date !== undefined && Date.parse(date) > now)
      : [],
    'target.future',
    'info',
    t('{0} leaves posts with a date in the future out of the site until then.', generator.name),
  );
  return problems;
}
