const token =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|,(?=\s*(?:(?:\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)\s*)*[}\]])/g;

/** Reads JSON with comments and trailing commas, as editors keep their settings; `undefined`: it is neither. */
export function parseJsonc(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '').replace(token, (found) => (found.startsWith('"') ? found : ' '));
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}
