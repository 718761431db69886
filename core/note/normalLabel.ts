/** Folds the label of a reference: labels match in any case and with any white space. Source: CommonMark 0.31, "matches". */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
