import { t } from '@vscode/l10n';
import type { Receipt } from '#core/note/model.ts';
import type { Clock, Digest } from '#core/ports.ts';
import type { LocatedProblem, PostSet } from '#core/render/post.ts';
import { lineIndex } from '#core/text/lineIndex.ts';
import type { NoteKeeper } from './noteKeeper.ts';
import { canRecord } from './receipts/canRecord.ts';
import type { ReceiptHolder } from './receipts/holder.ts';
import { readHolder } from './receipts/readHolder.ts';
import type { Survey, Target } from './target.ts';

/** One event to be published to one place. */
export interface PublishJob {
  /** As rendered; nothing withheld in it. */
  readonly set: PostSet;
  readonly target: Target;
  /** The note that carries the event's receipts. */
  readonly receiptsUri: string;
  readonly notes: NoteKeeper;
  readonly clock: Clock;
  readonly digest: Digest;
}

/** What publishing would do, for people to decide on. Nothing was sent. */
export interface Plan {
  readonly target: string;
  /** Where that is, for people. */
  readonly place: string;
  readonly posts: readonly PlannedPost[];
  readonly withheldBlocks: number;
  readonly followUpsLeftBehind: number;
  /** Receipts of posts that the event no longer has. They stay published until the author wants them removed. */
  readonly orphans: readonly Receipt[];
  /** All of them at once: of the notes first, then of the target. */
  readonly problems: readonly LocatedProblem[];
}

export interface PlannedPost {
  readonly key: string;
  readonly title: string;
  readonly action: 'create' | 'update' | 'unchanged';
  /** `undefined`: known only after publishing. */
  readonly url: string | undefined;
  /** The author marked it as a draft: nothing links to it. */
  readonly draft: boolean;
}

/** Steps one to three: what would become of each post, and all that stands in the way. Changes nothing. */
export async function planPublish(job: PublishJob, signal: AbortSignal): Promise<Plan> {
  return (await surveyJob(job, signal)).plan;
}

/** The plan, with the survey that it was made from. */
export async function surveyJob(
  job: PublishJob,
  signal: AbortSignal,
): Promise<{ readonly plan: Plan; readonly survey: Survey }> {
  const { set, target } = job;
  const holder = readHolder(await job.notes.read(job.receiptsUri));
  const survey = await target.survey(set, holder.frontMatter?.receipts ?? [], signal);
  const problems = [...set.problems, ...cannotRecord(job, holder), ...survey.problems];
  const unreadable = set.posts.length === 0 && problems.some((problem) => problem.blocks === 'always');
  const plan: Plan = {
    target: target.name,
    place: target.place,
    posts: survey.posts.map(({ post, state, url }) => ({
      key: post.key,
      title: post.title,
      action: state === 'new' ? 'create' : state === 'changed' ? 'update' : 'unchanged',
      url,
      draft: post.draft,
    })),
    withheldBlocks: set.withheldBlocks,
    followUpsLeftBehind: set.followUpsLeftBehind,
    orphans: unreadable ? [] : survey.orphans,
    problems,
  };
  return { plan, survey };
}

/** Posts whose receipts could not be written would be made again each time: better not to begin. */
function cannotRecord(job: PublishJob, holder: ReceiptHolder): readonly LocatedProblem[] {
  const known = job.set.problems.some(
    ({ code, blocks }) => blocks === 'always' && code.startsWith('front-matter.'),
  );
  if (canRecord(holder) || known) return [];
  const span = holder.frontMatter?.keys.get('published')?.pair ?? { start: 0, end: 0 };
  const { line, column } = lineIndex(holder.text).positionAt(span.start);
  return [
    {
      code: 'publish.cannot-record',
      severity: 'error',
      message: t(
        'Where a post was published is kept in a list under “published” in the front matter, which holds something else. Take it out or give it another name.',
      ),
      span,
      blocks: 'always',
      uri: job.receiptsUri,
      line: line + 1,
      column: column + 1,
    },
  ];
}
