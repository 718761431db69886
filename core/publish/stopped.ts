import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Plan } from './plan.ts';

/**
 * Publishing ended in the middle. Code of the trouble, `publish.cancelled` or, for a fault of ours, `publish.failed`.
 * What arrived is recorded in the note; the next run goes on from there.
 */
export class PublishStopped extends NotesError {
  /** Titles of the posts that are published as they should be. */
  readonly published: readonly string[];
  /** Titles of the posts that are not, or not in their new form. */
  readonly unpublished: readonly string[];

  constructor(cause: unknown, plan: Plan, done: ReadonlySet<string>, signal: AbortSignal) {
    const published = plan.posts.filter(({ key }) => done.has(key)).map(({ title }) => title);
    const unpublished = plan.posts.filter(({ key }) => !done.has(key)).map(({ title }) => title);
    super(codeOf(cause, signal), [reason(cause, signal), ...state(published, unpublished)].join(' '), {
      advice: adviceOf(cause) ?? t('Publish again to go on. Nothing is made twice.'),
      cause,
    });
    this.published = published;
    this.unpublished = unpublished;
  }
}

function codeOf(cause: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'publish.cancelled';
  return cause instanceof NotesError ? cause.code : 'publish.failed';
}

function reason(cause: unknown, signal: AbortSignal): string {
  if (signal.aborted) return t('Publishing was cancelled.');
  if (cause instanceof NotesError) return cause.message;
  return t('Publishing failed: {0}', cause instanceof Error ? cause.message : String(cause));
}

function adviceOf(cause: unknown): string | undefined {
  return cause instanceof NotesError ? cause.advice : undefined;
}

function state(published: readonly string[], unpublished: readonly string[]): readonly string[] {
  if (published.length === 0) return [t('Nothing was published.')];
  const done = t('Published: {0}.', list(published));
  return unpublished.length === 0 ? [done] : [done, t('Not published: {0}.', list(unpublished))];
}

function list(titles: readonly string[]): string {
  return titles.map((title) => t('“{0}”', title)).join(', ');
}
