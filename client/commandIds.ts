/** Every command of the extension, as the manifest names it. */
export const commandIds = [
  'confnotes.new',
  'confnotes.useAsNotes',
  'confnotes.preview',
  'confnotes.publish',
  'confnotes.openPost',
  'confnotes.showLog',
  'confnotes.restartServer',
] as const;

export type CommandId = (typeof commandIds)[number];
