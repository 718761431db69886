import type { Receipt } from '#core/note/model.ts';
import { hasSameName, ownsPage } from './layout.ts';
import type { SitePost } from './manifest.ts';
import { type SiteRun, siteAddressOf } from './siteRun.ts';

/**
 * Posts of this event that are published and no longer in the set: by their receipts, and by what the site remembers
 * where a run broke off before a receipt was written. Pages of another event are never among them, even if a copied
 * note has their receipts.
 */
export function orphansOf(run: SiteRun, receipts: readonly Receipt[]): readonly Receipt[] {
  const { site, set, layout, options } = run;
  const keys = new Set(set.posts.map(({ key }) => key));
  const withReceipt = receipts.filter(({ target, post, id }) => {
    if (target !== options.name || keys.has(post)) return false;
    const page = site.manifest.posts.find(({ path }) => path === id);
    return page === undefined || ownsPage(page, run, layout);
  });
  const known = new Set([...withReceipt.map(({ id }) => id), ...layout.paths.values()]);
  const withoutReceipt = site.manifest.posts.filter(
    (page) => hasSameName(page, run) && !keys.has(page.key) && !known.has(page.path),
  );
  return [...withReceipt, ...withoutReceipt.map((page) => receiptOf(run, page))];
}

function receiptOf(run: SiteRun, page: SitePost): Receipt {
  return {
    target: run.options.name,
    post: page.key,
    id: page.path,
    url: (siteAddressOf(run) ?? '') + page.path,
    at: page.updated,
    digest: page.content,
  };
}
