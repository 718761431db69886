/**
 * What a reader finds on the page of a post.
 * @typedef {object} PublishedPage
 * @property {string} title
 * @property {readonly string[]} headings
 * @property {readonly string[]} quotes `words — who said them`.
 * @property {readonly string[]} items Of lists.
 * @property {string} end The last paragraph of the post.
 * @property {readonly string[]} links Words of the links within the post.
 * @property {boolean} hasScript Whether anything in the page could run.
 */

/**
 * Reads the page of a post, published or in the preview.
 * @param {import('playwright-core').Page | import('playwright-core').FrameLocator} page
 * @returns {Promise<PublishedPage>}
 */
export const readPage = (page) =>
  page.locator('article').evaluate((article) => {
    const texts = (/** @type {string} */ selector) =>
      [...article.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    return {
      title: texts('h1').join(),
      headings: texts('h2, h3'),
      quotes: [...article.querySelectorAll('blockquote')].map((quote) =>
        [quote.querySelector('p'), quote.querySelector('cite')]
          .map((part) => part?.textContent.trim() ?? 'nobody')
          .join(' — '),
      ),
      items: texts('li').filter((text) => text !== ''),
      end: texts(':scope > p').at(-1) ?? '',
      links: texts('a'),
      hasScript: document.querySelector('script, [onclick], [onload], iframe, object') !== null,
    };
  });
