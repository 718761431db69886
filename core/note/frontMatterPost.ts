import type { PostOptions, Receipt } from './model.ts';
import { isPlain, isRecord, textOf } from './yamlValues.ts';

/** What the author wants of the post; `wrong` is called when `post` is no map. */
export function readPost(value: unknown, title: unknown, wrong: () => void): PostOptions {
  const plainTitle = isPlain(title) ? { title: textOf(title) } : {};
  if (value === undefined || value === null) return plainTitle;
  if (!isRecord(value)) {
    wrong();
    return plainTitle;
  }
  const options: Record<string, unknown> = { ...plainTitle };
  for (const key of ['title', 'slug', 'date', 'summary', 'cover', 'canonical', 'lang']) {
    const found = value[key];
    if (isPlain(found)) options[key] = textOf(found);
  }
  if (value.draft !== undefined && value.draft !== null) options.draft = value.draft !== false;
  const targets = value.targets;
  if (Array.isArray(targets)) options.targets = targets.filter(isPlain).map(String);
  else if (isPlain(targets)) options.targets = [String(targets)];
  return options;
}

/** Receipts of earlier publishing; entries that are none are passed over. */
export function readReceipts(value: unknown): readonly Receipt[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): readonly Receipt[] => {
    if (!isRecord(entry)) return [];
    const field = (key: string) => (isPlain(entry[key]) ? String(entry[key]) : '');
    const receipt = {
      target: field('target'),
      post: field('post'),
      id: field('id'),
      url: field('url'),
      at: field('at'),
      digest: field('digest'),
    };
    if (receipt.target === '' || receipt.post === '') return [];
    const images = isRecord(entry.images)
      ? {
          images: Object.fromEntries(
            Object.entries(entry.images)
              .filter(([, address]) => isPlain(address))
              .map(([digest, address]) => [digest, String(address)]),
          ),
        }
      : {};
    return [{ ...receipt, ...(field('version') === '' ? {} : { version: field('version') }), ...images }];
  });
}
