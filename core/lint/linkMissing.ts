import { t } from '@vscode/l10n';
import { fragmentsOf, headingFragments } from '../links/local/fragments.ts';
import { localPlace, ownTargets } from '../links/local/localPlace.ts';
import { lookUp } from '../links/local/lookUp.ts';
import type { Surroundings } from '../links/local/surroundings.ts';
import { looksLikeHost } from '../links/looksLikeHost.ts';
import type { Link, Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';
import { headingSlug } from '../text/headingSlug.ts';
import { unescaped } from '../text/resolveUri.ts';
import type { Rule } from './rule.ts';

/** `[x](gone.md)`, `[x](#gone)`, `![x](Photo.JPG)`: a link to what is not there, or is there in other letters only. */
export const linkMissing: Rule = (note, around) => {
  const here = fragmentsHere(note);
  return ownTargets(note).flatMap((link): readonly Problem[] => {
    const place = localPlace(link, note.uri);
    if (place === undefined || looksLikeHost.test(link.target)) return [];
    if (place.uri === undefined) return missingHeading(note, link, place.fragment, here);
    if (around === undefined) return [];
    const looked = lookUp(place.uri, around);
    if (looked.kind === 'missing') return [missingFile(link, around, place.uri)];
    if (looked.kind === 'other-case') return [otherCase(note, link, looked.segments)];
    const isMarkdown = looked.kind === 'file' && /\.(?:md|markdown)$/i.test(place.uri);
    if (!isMarkdown || place.fragment === '') return [];
    const there = around.fragments(place.uri);
    return there === undefined ? [] : missingHeading(note, link, place.fragment, (slug) => there.has(slug));
  });
};

/** Anchors written as HTML take longer to find, and are looked for only when no heading is meant. */
function fragmentsHere(note: Note): (slug: string) => boolean {
  let headings: ReadonlySet<string> | undefined;
  let all: ReadonlySet<string> | undefined;
  return (slug) => {
    headings ??= headingFragments(note);
    if (headings.has(slug)) return true;
    all ??= fragmentsOf(note);
    return all.has(slug);
  };
}

function missingHeading(
  note: Note,
  link: Link,
  written: string,
  isThere: (slug: string) => boolean,
): readonly Problem[] {
  const fragment = unescaped(written);
  // Browsers go to the top of the page for these, whatever it holds.
  if (fragment === '' || fragment.toLowerCase() === 'top') return [];
  if (isThere(fragment) || isThere(fragment.toLowerCase())) return [];
  const meant = headingSlug(fragment.trim());
  const start = addressStart(note, link) + link.target.indexOf('#') + 1;
  const span = { start, end: start + written.length };
  const isFixable = meant !== '' && isThere(meant) && note.text.slice(span.start, span.end) === written;
  return [
    {
      code: 'link.missing-heading',
      severity: 'warning',
      message: t(
        'No heading there goes by this name. Copy the words of the heading, in small letters with hyphens.',
      ),
      span: link.targetSpan,
      ...(isFixable
        ? { fixes: [{ title: t('Write “{0}”', `#${meant}`), edits: [{ span, newText: meant }] }] }
        : {}),
    },
  ];
}

function missingFile(link: Link, { rootUri }: Surroundings, uri: string): Problem {
  const isOutside = rootUri !== undefined && !uri.startsWith(`${rootUri}/`);
  return {
    code: 'link.missing-file',
    severity: 'warning',
    message: isOutside
      ? t('There is no such file, and the path leads out of the folder that is open.')
      : t('There is no such file. Correct the path, or put the file there.'),
    span: link.targetSpan,
  };
}

function otherCase(note: Note, link: Link, real: readonly string[]): Problem {
  const { targetSpan } = link;
  const start = addressStart(note, link);
  const [path = ''] = note.text.slice(start, targetSpan.end).split(/[?#>]/, 1);
  const right = inRealCase(path, real);
  const span = { start, end: start + path.length };
  return {
    code: 'link.letter-case',
    severity: 'warning',
    message: t(
      'The file is called so only in other upper and lower case letters: most web servers will not find it.',
    ),
    span: targetSpan,
    ...(right === undefined
      ? {}
      : { fixes: [{ title: t('Write “{0}”', unescaped(right)), edits: [{ span, newText: right }] }] }),
  };
}

/** Where the address itself starts, behind a `<` around it. */
function addressStart({ text }: Note, { targetSpan }: Link): number {
  return text[targetSpan.start] === '<' ? targetSpan.start + 1 : targetSpan.start;
}

/** The path with its names as they are on disk; `undefined`: it is not written in a way that lets them be put in. */
function inRealCase(path: string, real: readonly string[]): string | undefined {
  const names = path.split('/');
  const shift = real.length - names.length;
  const put = names.map((name, i) => {
    const right = real[i + shift];
    if (name === '.' || name === '..' || right === undefined) return name;
    if (name === right) return name;
    return name.length === right.length && name.toLowerCase() === right.toLowerCase()
      ? right
      : encodeURIComponent(right);
  });
  const same = put.every(
    (name, i) => unescaped(name).toLowerCase() === unescaped(names[i] ?? '').toLowerCase(),
  );
  return same ? put.join('/') : undefined;
}
