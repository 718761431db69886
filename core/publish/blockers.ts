import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { LocatedProblem } from '#core/render/post.ts';
import type { Plan } from './plan.ts';

/** The problems that nothing may leave with: those never to be ignored, and those the author has not confirmed. */
export function blockers(
  problems: readonly LocatedProblem[],
  confirmedCodes: ReadonlySet<string>,
): readonly LocatedProblem[] {
  return problems.filter(
    ({ blocks, code }) => blocks === 'always' || (blocks === 'until-confirmed' && !confirmedCodes.has(code)),
  );
}

/** Nothing was sent, for problems that the author must look at first. Code `publish.blocked`. */
export class PublishBlocked extends NotesError {
  readonly plan: Plan;
  /** Those of the plan that stand in the way. */
  readonly problems: readonly LocatedProblem[];

  constructor(plan: Plan, problems: readonly LocatedProblem[]) {
    super(
      'publish.blocked',
      t('Nothing was published: {0}', problems.map(({ message }) => message).join(' ')),
      {
        advice: t('Mend or confirm what is reported, and publish again.'),
      },
    );
    this.plan = plan;
    this.problems = problems;
  }
}
