import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const seedFile = path.resolve(import.meta.dirname, '../../../shared/seed/pycon-2014-post.txt');

/** Whether the post that somebody published by hand lies beside the project. */
export const hasSeed: boolean = existsSync(seedFile);

/** The post as it was published by hand; empty where it is missing. */
export function seedText(): string {
  return hasSeed ? readFileSync(seedFile, 'utf8') : '';
}

const bullet = /^\s*•\s+(.*)$/;
const date = /^(\p{L}+) (\d{1,2}), (\d{4})$/u;
/** A line that is a heading by its looks: short, not quoted, and it ends like no sentence. */
const headingLike = (line: string) => line.length <= 70 && !/^["'•]|[.!?;]$/.test(line);

/**
 * The note that its author would have written: the words of the post, with the marks of the format around them. What
 * stands where is found by rules; only the addresses are made up, since plain text lost them.
 */
export function seedNote(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const signoff = lines.findLast((line) => line !== '') ?? '';
  const day = lines.find((line) => date.test(line)) ?? '';
  const title = lines.slice(lines.indexOf(day) + 1).find((line) => line !== '') ?? '';
  const [, first = '', second = ''] = /shared in (.+) & (.+) Posts/.exec(text) ?? [];
  const deepDives = [first, second];
  const body: string[] = [];
  let section = '';
  for (const line of lines) {
    if (line === signoff || line === day || line === title) continue;
    const item = bullet.exec(line)?.[1];
    if (item !== undefined) body.push(`- ${item}`);
    else if (section === 'More Reads' && line !== '' && !deepDives.includes(line)) body.push(`- ${line}`);
    else if (line === '' || !headingLike(line))
      body.push(...(line.startsWith('"') ? [line] : ['', line, '']));
    else {
      section = line;
      body.push('', ...headingOf(line, deepDives, text), '');
    }
  }
  const front = ['---', `conference: ${title}`, `date: ${isoDay(day)}`, `signoff: ${signoff}`, '---'];
  return `${[...front, ...body].join('\n').replace(/\n{3,}/g, '\n\n')}\n`
    .replace(`${first} & ${second}`, `[${first}](${anchor(first)}) & [${second}](${anchor(second)})`)
    .replace('available in link', 'available in [link](https://talks.example/auth)')
    .replace('(slides of talk)', '([slides of talk](https://talks.example/spark))')
    .replace('past events - link', 'past events - [link](https://summit.example)');
}

function headingOf(line: string, deepDives: readonly string[], text: string): readonly string[] {
  if (!deepDives.includes(line)) {
    const isTop = /Quotes|Sessions/.test(line);
    return [`${isTop ? '##' : '###'} ${line}`];
  }
  const behind = text.slice(text.lastIndexOf(`\n${line}`));
  const speaker = /\bby (\p{Lu}\p{L}*(?: \p{Lu}+\p{L}*)*)/u.exec(behind)?.[1] ?? '';
  return [`## Session: ${line}`, `Speaker: ${speaker}`, 'Post: separate'];
}

function anchor(title: string): string {
  return `#session-${title.toLowerCase().replace(/ /g, '-')}`;
}

function isoDay(written: string): string {
  const [, month = '', day = '', year = ''] = date.exec(written) ?? [];
  const number = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month.slice(0, 3)) / 3 + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The quotes of the post and who is named for them, read straight from its text. */
export function seedQuotes(
  text: string,
): readonly { readonly words: string; readonly by: string | undefined }[] {
  const quoted = /"([^"]+)"(?:\s*(?:-|by)\s*(@\w+|\p{Lu}\p{L}+ \p{Lu}\p{L}+))?|^'(.+)'\s*-\s*(@\w+)/gmu;
  return [...text.matchAll(quoted)].map((found) => ({
    words: found[1] ?? found[3] ?? '',
    by: found[2] ?? found[4],
  }));
}

/** The bullets of the post. */
export function seedBullets(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => bullet.exec(line)?.[1]?.trim() ?? []);
}
