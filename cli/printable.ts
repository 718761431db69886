// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown otherwise
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A text that commands nothing to the terminal that shows it: names and titles may hold anything. Control characters
 * are written as JSON writes them, so that JSON says the same as before.
 */
export function printable(text: string): string {
  return text.replace(control, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
