import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitFor } from '../../../scripts/lib/waitFor.mjs';
import { readPage } from '../../support/publishedPage.mjs';
import { readSite } from '../../support/siteFolder.mjs';

const file = 'harbourside-systems-2026.confnotes.md';
const roundUp = 'harbourside-systems/index.html';
const deepDive = 'harbourside-systems/backpressure-for-people.html';
const quotes = [
  'The tide does not negotiate — Ines Okafor',
  'A full queue is a decision nobody took. — Ines Okafor',
  'Premature pooling is a leak with a plan. — @jules',
];

/** From nothing to a published event, by keys alone. @type {import('../../support/uiTest.mjs').UiTest} */
export const uiTest = {
  name: 'main job',
  workspace: 'test/editor/fixtures/workspace',
  settings: { 'confnotes.author': 'Mara Field' },
  async run({ window, step }) {
    const { editor, quickInput, page } = window;
    const site = () => readSite(path.join(window.workspace, 'site'));
    const note = () => readFileSync(path.join(window.workspace, file), 'utf8');

    await step('New Conference Notes… asks three things and opens a note to write in', async () => {
      await window.runCommand('Conference Notes: New Conference Notes…');
      for (const answer of ['Harbourside Systems', '2026-09-17', 'Old Customs House, Bristol'])
        await quickInput.answerNext(answer);
      await editor.waitForTab(file);
      await window.screenshot('new-note');
      assert.equal(
        note(),
        '---\nconference: Harbourside Systems\ndate: 2026-09-17\nplace: Old Customs House, Bristol\n' +
          'author: Mara Field\ntags: []\nsignoff:\n---\n\n# Harbourside Systems\n\n\n\n## Quotes\n\n## Links\n',
      );
    });

    await step('words, Tab and more words become a note', async () => {
      await editor.expandSnippet('epigraph');
      await fill('The tide does not negotiate', 'Ines Okafor, opening keynote');
      await editor.type('One day by the water, most of it about queues.\n\n');
      await editor.expandSnippet('keynote');
      await fill('What the harbour knows about load', 'Ines Okafor (@inesok)', '09:30', '');
      await editor.type('Ships wait outside, where waiting is cheap\nRefuse early, refuse politely\n');
      await editor.endList();
      await editor.type('\n');
      await editor.expandSnippet('said');
      await fill('A full queue is a decision nobody took.');
      await editor.expandSnippet('private');
      await fill('Ines is hiring.');
      await editor.type('\n');
      await window.screenshot('keynote');
      await editor.expandSnippet('talk');
      await fill('Backpressure for people', 'Tomas Lind', '11:00', 'Hall 2', 'https://example.org/slides');
      await editor.type('Measure the wait, not the work\nEvery wait has an owner');
      await editor.goBehind('https://example.org/slides');
      await editor.type('\n');
      await editor.expandSnippet('deep');
      await fill('Tomas Lind treats a team as a queue.');
      await editor.goBehind('## Quotes');
      await editor.type('\n\n');
      await editor.expandSnippet('quote');
      await fill('Premature pooling is a leak with a plan.', '@jules');
      await editor.goBehind('signoff:');
      await editor.type(' See you at high tide!');
      await window.save();
      await window.screenshot('written');
      assert.match(
        note(),
        /> "A full queue is a decision nobody took\."\n\n<!-- private -->\nInes is hiring\.\n/,
      );
      assert.match(note(), /^Slides: .*\nPost: separate\n\nTomas Lind treats .*\n\n<!-- more -->\n/m);
    });

    await step('the Outline shows sessions with speaker and time, and who said what', async () => {
      await window.runCommand('Explorer: Focus on Outline View');
      await window.outline.enlarge();
      await window.outline.waitForRows([
        { level: 1, label: 'Harbourside Systems', detail: '2026-09-17 · Old Customs House, Bristol' },
        { level: 2, label: '“The tide does not negotiate”', detail: 'Ines Okafor' },
        { level: 2, label: 'What the harbour knows about load', detail: 'Ines Okafor · 09:30' },
        { level: 3, label: '“A full queue is a decision nobody took.”', detail: 'Ines Okafor' },
        { level: 2, label: 'Backpressure for people', detail: 'Tomas Lind · 11:00' },
        { level: 2, label: 'Quotes', detail: '' },
        { level: 3, label: '“Premature pooling is a leak with a plan.”', detail: '@jules' },
        { level: 2, label: 'Links', detail: '' },
      ]);
      await window.screenshot('outline');
      await page.keyboard.press('Control+1');
    });

    /** @type {import('../../support/publishedPage.mjs').PublishedPage} */
    let previewed;
    await step('the preview shows the posts beside the note', async () => {
      await editor.press('Control+K', 'v');
      const preview = await window.webview(/^Preview/);
      await preview.getByRole('tab', { name: 'Backpressure for people' }).waitFor();
      await preview.getByText('1 private part stays behind.').waitFor();
      previewed = await readPage(preview);
      await window.screenshot('preview');
      assert.deepEqual(previewed.quotes, quotes);
    });

    await step('Publish… shows what it would do, and does nothing when it is left', async () => {
      await window.runCommand('Conference Notes: Publish…');
      const rows = await quickInput.waitForFirst('Publish 2 posts to “site”');
      await window.screenshot('plan');
      assert.deepEqual(
        rows.map(({ label, description, detail }) => [label, description, detail]),
        [
          ['Publish 2 posts to “site”', '', ''],
          ['Harbourside Systems', 'new', roundUp],
          ['Backpressure for people', 'new', deepDive],
          ['1 private part', '', ''],
        ],
      );
      await page.keyboard.press('Escape');
      await quickInput.waitUntilClosed();
      assert.equal(site().files.size, 0);
    });

    await step('Enter publishes, and the note keeps a receipt for each post', async () => {
      await publish('Publish 2 posts');
      assert.equal(
        await window.notifications.waitFor('Published “'),
        'Published “Harbourside Systems” and 1 more.',
      );
      await window.screenshot('published');
      assert.deepEqual(site().posts, [deepDive, roundUp]);
      assert.deepEqual(receipts(note()), ['backpressure-for-people', 'round-up']);
      assert.match(note(), /^Post: backpressure-for-people$/m);
    });

    /** @type {import('playwright-core').Page} */
    let reader;
    await step('Open Post shows the page as it was previewed, with nothing in it that runs', async () => {
      reader = await window.pageOpenedBy(() => window.acceptNotification('Published “'));
      await window.screenshot('page', reader);
      const read = await readPage(reader);
      assert.deepEqual({ ...read, hasScript: true }, { ...previewed, hasScript: true });
      assert.equal(read.title, 'Harbourside Systems');
      assert.deepEqual(read.quotes, quotes);
      assert.deepEqual(read.headings, [
        'Keynote: What the harbour knows about load',
        'Backpressure for people',
        'Quotes',
      ]);
      assert.equal(read.end, 'See you at high tide!');
      assert.equal(read.hasScript, false);
      assert.doesNotMatch(await reader.content(), /hiring/);
    });

    await step('round-up and deep dive link to each other', async () => {
      await reader.getByRole('link', { name: 'Backpressure for people' }).click();
      await reader.getByRole('heading', { level: 1, name: 'Backpressure for people' }).waitFor();
      await window.screenshot('deep-dive', reader);
      const read = await readPage(reader);
      assert.deepEqual(read.items, ['Measure the wait, not the work', 'Every wait has an owner']);
      assert.equal(read.end, 'See you at high tide!');
      await reader.getByRole('link', { name: 'Harbourside Systems' }).click();
      await reader.getByRole('heading', { level: 1, name: 'Harbourside Systems' }).waitFor();
    });

    const first = { site: site(), note: note() };
    await step('an edit is published to the same page, and makes no second post', async () => {
      await page.bringToFront();
      await window.notifications.clear();
      await editor.goBehind('Refuse early, refuse politely');
      await editor.type('\nA berth is a promise');
      await publish('Publish 1 post to “site”');
      await window.notifications.waitFor('Published “Harbourside Systems”.');
      await reader.reload();
      assert.deepEqual((await readPage(reader)).items, [
        'Ships wait outside, where waiting is cheap',
        'Refuse early, refuse politely',
        'A berth is a promise',
      ]);
      await window.screenshot('page-again', reader);
      const again = site();
      assert.deepEqual([...again.files.keys()], [...first.site.files.keys()]);
      assert.deepEqual([again.posts, again.entries], [first.site.posts, first.site.entries]);
      assert.deepEqual(receipts(note()), receipts(first.note));
      assert.notEqual(receiptOf(note(), 'round-up'), receiptOf(first.note, 'round-up'));
      assert.equal(
        receiptOf(note(), 'backpressure-for-people'),
        receiptOf(first.note, 'backpressure-for-people'),
      );
    });

    await step('the new receipt is one step to undo, and to do again', async () => {
      await page.bringToFront();
      const published = note();
      await editor.press('Control+Z', 'Control+S');
      const before = receiptOf(first.note, 'round-up');
      await waitFor('the receipt to be undone', 20, () => receiptOf(note(), 'round-up') === before);
      assert.match(note(), /A berth is a promise/);
      await editor.press('Control+Y', 'Control+S');
      await waitFor('the receipt to be back', 20, () => note() === published);
    });

    await step('publishing what has not changed writes no file', async () => {
      const before = { site: site(), note: note() };
      await publish('Nothing has changed since it was published to “site”');
      await window.notifications.waitFor('Nothing had changed');
      assert.deepEqual({ site: site(), note: note() }, before);
    });

    /**
     * Types what a snippet asks for, with Tab behind each.
     * @param {...string} words
     */
    async function fill(...words) {
      for (const each of words) {
        if (each !== '') await editor.type(each);
        await editor.press('Tab');
      }
    }

    /**
     * Publishes by the plan's first row.
     * @param {string} row
     */
    async function publish(row) {
      await window.runCommand('Conference Notes: Publish…');
      await quickInput.waitForFirst(row);
      await page.keyboard.press('Enter');
      await quickInput.waitUntilClosed();
      await waitFor('publishing to end', 60, async () => {
        const shown = await window.notifications.shown();
        return shown.length > 0 && !shown.some((text) => text.startsWith('Publishing'));
      });
    }
  },
};

/**
 * The posts that a note has receipts for.
 * @param {string} text
 */
function receipts(text) {
  return [...text.matchAll(/^ {4}post: (.*)$/gm)].map(([, post]) => post).sort();
}

/**
 * @param {string} text
 * @param {string} post
 */
function receiptOf(text, post) {
  return new RegExp(`^ {2}- target: .*\\n {4}post: ${post}\\n(?: {4}.*\\n)+`, 'm').exec(text)?.[0];
}
