import type { Location, Range } from 'vscode-languageserver';
import { type NoteFacts, type Place, placeAt } from '#core/index/noteFacts.ts';
import type { Found } from '#core/index/noteIndex.ts';
import { placeOf } from '#core/index/wherePerson.ts';

/** Where something stands in a note, whether it is open or not. */
export function toLocation(facts: NoteFacts, at: number): Location {
  return { uri: facts.uri, range: placeRange(placeAt(facts, at)) };
}

/** Where somebody was found. */
export function foundLocation(found: Found): Location {
  return toLocation(found.facts, placeOf(found));
}

function placeRange({ line, column, endLine, endColumn }: Place): Range {
  return { start: { line, character: column }, end: { line: endLine, character: endColumn } };
}
