/** The translated strings that a client brought along; `undefined`: none, or not readable as such. */
export function readTranslations(options: unknown): Record<string, string> | undefined {
  if (typeof options !== 'object' || options === null || !('translations' in options)) return undefined;
  const { translations } = options;
  if (typeof translations !== 'object' || translations === null) return undefined;
  const strings: Record<string, string> = {};
  for (const [english, translated] of Object.entries(translations)) {
    if (typeof translated === 'string') strings[english] = translated;
  }
  return strings;
}
