import { t } from '@vscode/l10n';
import type { Assets } from './assets.ts';
import type { PlannedPost } from './blocks.ts';
import type { EventFacts } from './eventFacts.ts';
import { renderHtml } from './html.ts';
import { parsePost } from './markdownIt.ts';
import type { LineOrigin, MarkdownWriter } from './markdownWriter.ts';
import { notePlace } from './notePlace.ts';
import type { Post } from './post.ts';
import type { ProblemList } from './problems.ts';
import { firstWords } from './summary.ts';
import { linkedPosts, usedAssets } from './usedPlaceholders.ts';

/** Makes the post of what was written: HTML, summary, date and all other facts. */
export function finishPost(
  planned: PlannedPost,
  writer: MarkdownWriter,
  facts: EventFacts,
  assets: Assets,
  keys: ReadonlySet<string>,
  problems: ProblemList,
): { readonly post: Post; readonly origins: readonly (LineOrigin | undefined)[] } {
  const { key, title, slug, session } = planned;
  const { markdown, origins } = writer.finish();
  const tokens = parsePost(markdown, writer);
  const own = planned.source?.note.frontMatter;
  const settings = own?.post ?? {};
  const cover = settings.cover === undefined ? undefined : coverOf(planned, settings.cover, assets, problems);
  const html = renderHtml(tokens, { posts: keys, assets: assets.ids });
  const used = usedAssets(html, assets);
  const isInUse = cover?.asset === undefined || used.includes(cover.asset);
  const mainFront = facts.main?.note.frontMatter;
  const tags = [...(mainFront?.tags ?? []), ...(own?.tags ?? []), ...(session?.tags ?? [])];
  return {
    post: {
      key,
      title,
      slug,
      date: settings.date ?? planned.day ?? mainFront?.post.date,
      lang: settings.lang ?? facts.lang,
      summary: settings.summary ?? firstWords(tokens),
      authors: own !== undefined && own.authors.length > 0 ? own.authors : facts.authors,
      tags: [...new Set(tags)],
      canonical: settings.canonical,
      draft: (settings.draft ?? false) || facts.draft,
      cover: cover?.value,
      markdown,
      html,
      assets: isInUse || cover?.asset === undefined ? used : [...used, cover.asset],
      linksTo: linkedPosts(html, key, keys),
      ...(planned.slugPlace === undefined ? {} : { slugPlace: planned.slugPlace }),
    },
    origins,
  };
}

function coverOf({ source }: PlannedPost, cover: string, assets: Assets, problems: ProblemList) {
  const at = source?.note.frontMatter?.keys.get('post')?.pair;
  const place = source === undefined || at === undefined ? undefined : notePlace(source, at);
  const image = assets.find(source?.note.uri ?? '', cover, place);
  if (image.kind === 'web') return { value: image.address, asset: undefined };
  if (image.kind === 'file') return { value: image.asset.id, asset: image.asset };
  if (source !== undefined) {
    problems.add(source, at ?? { start: 0, end: 0 }, {
      code: 'image.refused',
      severity: 'warning',
      message: t('The cover is no image file of this workspace. The post has none.'),
    });
  }
  return undefined;
}
