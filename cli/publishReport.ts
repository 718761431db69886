import { t } from '@vscode/l10n';
import type { PublishFacts } from './publishFacts.ts';

/** The result for people: what became of each post, and what stays behind. */
export function publishReport(facts: PublishFacts, place: string): string {
  const { dryRun, blocked, posts, orphans, removed } = facts;
  const head = blocked
    ? t('Not published to {0}: problems stand in the way.', place)
    : dryRun
      ? t('Would publish to {0}:', place)
      : t('Published to {0}:', place);
  const words = { create: t('new'), update: t('updated'), unchanged: t('unchanged') };
  const width = Math.max(...Object.values(words).map(({ length }) => length));
  const lines = [
    head,
    ...posts.map(({ action, title, url }) => {
      const address = url === null ? '' : `  ${url}`;
      return `  ${words[action].padEnd(width)}  ${title}${address}`;
    }),
    ...(posts.length === 0 ? [`  ${t('nothing to publish')}`] : []),
    ...removed.map(({ key, url }) => t('Taken away: {0} ({1}).', key, url)),
    ...orphans.map(({ key, url }) =>
      t('No longer part of the event, still published: {0} ({1}). --remove-orphans takes it away.', key, url),
    ),
    ...stayBehind(facts),
  ];
  return `${lines.join('\n')}\n`;
}

function stayBehind({ withheldBlocks, followUpsLeftBehind }: PublishFacts): readonly string[] {
  if (withheldBlocks + followUpsLeftBehind === 0) return [];
  return [t('Stays behind: withheld parts {0}, follow-ups {1}.', withheldBlocks, followUpsLeftBehind)];
}
