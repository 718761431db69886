import { t } from '@vscode/l10n';
import type { Heading } from '../note/model.ts';
import { resolveUri, schemeOf, unescaped } from '../text/resolveUri.ts';
import type { Anchor, Anchors } from './anchors.ts';
import { postScheme, roundUp } from './post.ts';
import type { Finding } from './problems.ts';
import type { Source } from './sources.ts';

/** What becomes of a link in a post. */
export type ResolvedLink =
  | { readonly kind: 'address'; readonly address: string }
  /** Only the words stay; with what to tell the author, if anything. */
  | { readonly kind: 'words'; readonly finding: Finding | undefined };

/** What links of an event can point at. */
export interface LinkTargets {
  /** All notes of the event by their URI, unescaped; `undefined` for one that stays private. */
  readonly notes: ReadonlyMap<string, Source | undefined>;
  readonly anchors: Anchors;
}

const hostLike = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)/i;
const fileEnding =
  /^[^/?#]*\.(?:md|pdf|html?|txt|pptx?|key|odp|docx?|zip|png|jpe?g|gif|svg|webp|mp4|ipynb)(?:[?#]|$)/i;

/** Where a link of a note leads from a post. `post`: key of that post. */
export function resolveLink(
  source: Source,
  target: string,
  post: string,
  targets: LinkTargets,
): ResolvedLink {
  const address = target.trim();
  if (address === '')
    return words('link.empty', t('This link points nowhere. The post keeps its words only.'));
  if (address.startsWith('//')) return { kind: 'address', address: `https:${address}` };
  const scheme = schemeOf(address);
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') return { kind: 'address', address };
  if (scheme !== undefined) {
    return words(
      'link.scheme',
      t('Posts hold links to the web and to mail addresses only. The post keeps the words of this one.'),
    );
  }
  const [path = '', fragment = ''] = splitFragment(address);
  if (path === '') return toHeading(source, fragment, post, targets);
  const uri = resolveUri(source.note.uri, path);
  const file = uri === undefined ? undefined : unescaped(uri);
  if (file !== undefined && targets.notes.has(file)) {
    const note = targets.notes.get(file);
    if (note === undefined) return staysPrivate();
    return fragment === '' ? toFile(note, post, targets) : toHeading(note, fragment, post, targets);
  }
  if (hostLike.test(address) && !fileEnding.test(address)) {
    return words(
      'link.no-scheme',
      t('Browsers take this link for a file: put “https://” in front of it. The post keeps its words only.'),
    );
  }
  return words(
    'link.local',
    t('The file that this link points to is not published with the post. The post keeps the words only.'),
  );
}

function splitFragment(address: string): readonly string[] {
  const at = address.indexOf('#');
  return at < 0 ? [address] : [address.slice(0, at), address.slice(at + 1)];
}

function toFile(note: Source, post: string, targets: LinkTargets): ResolvedLink {
  return toAnchor([targets.anchors.ofFile.get(note) ?? { post: roundUp, fragment: undefined }], post);
}

function toHeading(note: Source, fragment: string, post: string, targets: LinkTargets): ResolvedLink {
  const heading = headingOf(note, unescaped(fragment));
  if (heading === 'unknown') {
    return words(
      'link.missing-heading',
      t('No heading has the name that this link asks for. The post keeps its words only.'),
    );
  }
  if (heading === undefined) return staysPrivate();
  const places = targets.anchors.ofHeading.get(heading);
  if (places !== undefined) return toAnchor(places, post);
  if (heading === note.note.titleHeading) return toFile(note, post, targets);
  return words(
    'link.left-behind',
    t('This link points to a section that stays out of the posts. The post keeps its words only.'),
  );
}

/** `undefined`: the heading is withheld. */
function headingOf(note: Source, fragment: string): Heading | 'unknown' | undefined {
  const folded = fragment.toLowerCase();
  const headings = note.fragments();
  if (headings.has(fragment)) return headings.get(fragment);
  return headings.has(folded) ? headings.get(folded) : 'unknown';
}

/** Prefers the place in the same post; a link from a post to itself as a whole is only words. */
function toAnchor(places: readonly Anchor[], post: string): ResolvedLink {
  const here = places.find((place) => place.post === post);
  if (here?.fragment !== undefined) return { kind: 'address', address: `#${here.fragment}` };
  if (here !== undefined) return { kind: 'words', finding: undefined };
  const place = places.find((other) => other.post !== roundUp) ?? places[0];
  if (place === undefined) return { kind: 'words', finding: undefined };
  const fragment = place.fragment === undefined ? '' : `#${place.fragment}`;
  return { kind: 'address', address: `${postScheme}${place.post}${fragment}` };
}

function staysPrivate(): ResolvedLink {
  return words(
    'link.private',
    t('This link points to something that stays private. The post keeps its words only.'),
  );
}

function words(code: string, message: string): ResolvedLink {
  return { kind: 'words', finding: { code, severity: 'warning', message } };
}
