import { fileURLToPath } from 'node:url';
import type { Receipt } from '#core/note/model.ts';
import type { Plan, PlannedPost } from '#core/publish/plan.ts';
import type { LocatedProblem } from '#core/render/post.ts';
import type { ProblemFacts } from './problemFacts.ts';
import { shownPath } from './shownPath.ts';

/** What `publish --json` says. A public interface: names and meanings stay. */
export interface PublishFacts {
  readonly dryRun: boolean;
  /** Name of the target in receipts. */
  readonly target: string;
  /** Problems stood in the way: nothing was sent of an event that has them. */
  readonly blocked: boolean;
  readonly posts: readonly PostFacts[];
  readonly withheldBlocks: number;
  readonly followUpsLeftBehind: number;
  readonly problems: readonly (ProblemFacts & { readonly file: string })[];
  /** Posts that the event no longer has and that are still published. */
  readonly orphans: readonly RemovedFacts[];
  /** Posts that were taken away. */
  readonly removed: readonly RemovedFacts[];
}

export interface PostFacts {
  /** `round-up`, or the slug of the deep dive. */
  readonly key: string;
  readonly title: string;
  readonly action: PlannedPost['action'];
  /** `null`: known only after publishing. */
  readonly url: string | null;
}

export interface RemovedFacts {
  readonly key: string;
  readonly url: string;
}

/** What became, or would become, of one event. */
export interface EventResult {
  readonly plan: Plan;
  readonly blocked: boolean;
  readonly removed: readonly Receipt[];
}

/** All events of a run as one answer. */
export function publishFacts(
  results: readonly EventResult[],
  target: string,
  dryRun: boolean,
  folder: string,
): PublishFacts {
  const removed = new Set(results.flatMap((result) => result.removed));
  return {
    dryRun,
    target,
    blocked: results.some(({ blocked }) => blocked),
    posts: results.flatMap(({ plan }) =>
      plan.posts.map(({ key, title, action, url }) => ({ key, title, action, url: url ?? null })),
    ),
    withheldBlocks: sum(results, ({ withheldBlocks }) => withheldBlocks),
    followUpsLeftBehind: sum(results, ({ followUpsLeftBehind }) => followUpsLeftBehind),
    problems: results.flatMap(({ plan }) => plan.problems.map((problem) => locatedFacts(problem, folder))),
    orphans: results.flatMap(({ plan }) =>
      plan.orphans.filter((each) => !removed.has(each)).map(removedFacts),
    ),
    removed: [...removed].map(removedFacts),
  };
}

function sum(results: readonly EventResult[], of: (plan: Plan) => number): number {
  return results.reduce((total, { plan }) => total + of(plan), 0);
}

function locatedFacts(problem: LocatedProblem, folder: string): ProblemFacts & { readonly file: string } {
  const { code, severity, message, line, column, uri } = problem;
  const file = uri.startsWith('file:') ? shownPath(fileURLToPath(uri), folder) : uri;
  return { file, code, severity, message, line, column };
}

function removedFacts({ post, url }: Receipt): RemovedFacts {
  return { key: post, url };
}
