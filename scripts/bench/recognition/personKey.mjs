/**
 * What two ways of writing one person share: no title, one kind of apostrophe and space, no capitals.
 * @param {string} text A name or a handle.
 */
export const personKey = (text) =>
  text
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^(?:prof(?:essor)?|dr|mr|mrs|ms)\b\.?\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
