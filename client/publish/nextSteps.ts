import * as vscode from 'vscode';
import { blockers } from '#core/publish/blockers.ts';
import type { Plan } from '#core/publish/plan.ts';
import type { Decision } from '#core/publish/publish.ts';
import type { PlanItem } from './planChoice.ts';

/** What can be done with a plan: publish it, or see to what stands in the way. The first is what Enter does. */
export function nextSteps(plan: Plan, removeOrphans: boolean): readonly PlanItem[] {
  const { t } = vscode.l10n;
  const [first, ...more] = blockers(plan.problems, new Set());
  if (!first) return [publishItem(plan, { confirmedCodes: new Set(), removeOrphans })];
  const inTheWay =
    more.length === 0
      ? t('1 problem stands in the way: go to it')
      : t('{0} problems stand in the way: go to the first', more.length + 1);
  const look: PlanItem = {
    label: `$(warning) ${inTheWay}`,
    detail: first.message,
    choice: { kind: 'go', problem: first },
  };
  const confirmedCodes = new Set(
    plan.problems.filter(({ blocks }) => blocks === 'until-confirmed').map(({ code }) => code),
  );
  if (blockers(plan.problems, confirmedCodes).length > 0) return [look];
  const anyway: PlanItem = {
    label: `$(pass) ${t('I looked at it, and it is meant so: publish to “{0}”', plan.place)}`,
    choice: { kind: 'publish', decision: { confirmedCodes, removeOrphans } },
  };
  return [look, anyway];
}

function publishItem(plan: Plan, decision: Decision): PlanItem {
  const { t } = vscode.l10n;
  if (plan.posts.length === 0 && plan.orphans.length === 0) {
    const label = `$(circle-slash) ${t('There is nothing to publish in this note yet')}`;
    return { label, choice: { kind: 'nothing' } };
  }
  return { label: publishLabel(plan, decision), choice: { kind: 'publish', decision } };
}

function publishLabel({ posts, orphans, place }: Plan, { removeOrphans }: Decision): string {
  const { t } = vscode.l10n;
  const fresh = posts.filter(({ action }) => action !== 'unchanged').length;
  const gone = removeOrphans ? orphans.length : 0;
  if (fresh === 0 && gone === 0)
    return `$(check) ${t('Nothing has changed since it was published to “{0}”', place)}`;
  const publish =
    fresh === 1 ? t('Publish 1 post to “{0}”', place) : t('Publish {0} posts to “{1}”', fresh, place);
  const remove =
    gone === 1 ? t('Take 1 post away from “{0}”', place) : t('Take {0} posts away from “{1}”', gone, place);
  if (gone === 0) return `$(cloud-upload) ${publish}`;
  return fresh === 0 ? `$(trash) ${remove}` : `$(cloud-upload) ${t('{0}. {1}', publish, remove)}`;
}
