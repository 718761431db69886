import type { InitializationOptions } from '#protocol/initialization.ts';

/** What a client brought along; whatever is not as it should be counts as missing. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const translations = 'translations' in options ? readTranslations(options.translations) : undefined;
  const storage = 'storage' in options ? options.storage : undefined;
  return {
    ...(translations && { translations }),
    ...(typeof storage === 'string' && storage.startsWith('file:') && { storage }),
  };
}

function readTranslations(translations: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof translations !== 'object' || translations === null) return undefined;
  const strings: Record<string, string> = {};
  for (const [english, translated] of Object.entries(translations)) {
    if (typeof translated === 'string') strings[english] = translated;
  }
  return strings;
}
