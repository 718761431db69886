import type { PostSet } from '#core/render/post.ts';
import { scalar } from './receiptYaml.ts';

/**
 * What a note begins with that is made only to carry an event's receipts: the facts by which its other notes know it
 * as theirs. Empty: they go without any.
 */
export function newEventNote({ conference, dates }: Pick<PostSet, 'conference' | 'dates'>): string {
  if (conference === undefined) return '';
  const [first, ...more] = dates;
  const date = first === undefined ? [] : [`date: ${more.length === 0 ? first : `[${dates.join(', ')}]`}`];
  return ['---', `conference: ${scalar(conference)}`, ...date, '---', ''].join('\n');
}
