import { isJudged } from './labels.mjs';
import { personKey } from './personKey.mjs';

/**
 * @typedef {object} TalkScore
 * @property {number} talks How many were labelled.
 * @property {number} named How many of them name somebody.
 * @property {number} right Whose speakers are exactly those of the label: all of them and nobody else.
 * @property {number} rightNamed The same among those that name somebody.
 * @property {number} found How many are sessions.
 * @property {number} called Sessions within what was judged.
 * @property {number} others Headings that are no sessions.
 * @property {number} falselyCalled Sessions that are none.
 * @property {readonly string[]} wrong One line for each fault, sorted by file.
 */

/**
 * @param {readonly import('./labels.mjs').TalkLabels[]} labels
 * @param {ReadonlyMap<string, import('./outlines.mjs').Outline>} outlines
 * @returns {TalkScore}
 */
export function scoreTalks(labels, outlines) {
  const score = {
    talks: 0,
    named: 0,
    right: 0,
    rightNamed: 0,
    found: 0,
    called: 0,
    others: 0,
    falselyCalled: 0,
  };
  /** @type {string[]} */
  const wrong = [];
  for (const { file, talks, others, unsure = [], ...range } of labels) {
    const sessions = (outlines.get(file)?.sessions ?? []).filter(({ line }) => isJudged(range, line));
    const counted = sessions.filter(({ line }) => !unsure.includes(line));
    score.talks += talks.length;
    score.others += others.length;
    score.called += counted.length;
    for (const { line, speakers } of talks) {
      const session = sessions.find((one) => one.line === line);
      const told = session?.speakers ?? [];
      const named = speakers.length > 0 ? 1 : 0;
      const right = isSamePeople(speakers, told);
      score.named += named;
      score.found += session === undefined ? 0 : 1;
      score.right += right ? 1 : 0;
      score.rightNamed += right ? named : 0;
      if (!right)
        wrong.push(`${file}:${line} speakers: ${list(speakers)} — read as ${list(told.map(shown))}`);
    }
    for (const { line, title } of counted) {
      if (talks.some((talk) => talk.line === line)) continue;
      score.falselyCalled++;
      wrong.push(`${file}:${line} is no session: ${title}`);
    }
  }
  return { ...score, wrong };
}

/**
 * @param {readonly string[]} wanted
 * @param {readonly import('./outlines.mjs').SomePerson[]} told
 */
function isSamePeople(wanted, told) {
  const keys = wanted.map(personKey);
  const matches = told.map(({ name, handle }) =>
    keys.findIndex((key) => [name, handle].some((part) => part !== null && personKey(part) === key)),
  );
  return told.length === wanted.length && !matches.includes(-1) && new Set(matches).size === wanted.length;
}

/** @param {import('./outlines.mjs').SomePerson} person */
const shown = ({ name, handle }) => [name, handle].filter((part) => part !== null).join(' ');

/** @param {readonly string[]} people */
const list = (people) => (people.length === 0 ? 'nobody' : people.join(', '));
