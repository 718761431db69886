/** What the editor calls our preview panels, to bring them back after a reload and in `when` clauses. */
export const previewType = 'confnotes.preview';
