// @ts-check
// The page of the preview: shows posts as tabs, and goes from one to the other by their links.

(() => {
  // @ts-expect-error: given by the editor.
  const editor = acquireVsCodeApi();
  const tabs = byId('tabs');
  const remarks = byId('remarks');
  const page = byId('post');
  /** @type {string | undefined} */
  let current = editor.getState()?.key;
  // A reload may come before there was anything to show.
  if (!editor.getState()) editor.setState({ uri: document.body.dataset.note });
  /** @type {{ key: string, title: string, html: string, lang?: string, byline: string, tags: string[], cover?: string }[]} */
  let posts = [];

  window.addEventListener('message', ({ data }) => {
    if (data.kind !== 'show') return;
    posts = data.posts;
    current = data.key ?? current;
    if (!posts.some(({ key }) => key === current)) current = posts[0]?.key;
    editor.setState({ uri: data.uri, key: current });
    showRemarks(data.remarks);
    showTabs();
    showPost(data.nothing);
    editor.postMessage({ kind: 'shown', key: current });
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    const [, key, fragment] = /^confnotes-post:([^#]*)#?(.*)$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (key === undefined) return;
    event.preventDefault();
    select(decodeURIComponent(key));
    document.getElementById(decodeURIComponent(fragment ?? ''))?.scrollIntoView();
  });

  tabs.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = posts.findIndex(({ key }) => key === current);
    const next = posts[(at + step + posts.length) % posts.length];
    if (next) select(next.key);
    tabs.querySelector('[aria-selected="true"]')?.focus();
  });

  editor.postMessage({ kind: 'ready' });

  /** @param {string} key */
  function select(key) {
    if (!posts.some((post) => post.key === key)) return;
    current = key;
    editor.setState({ ...editor.getState(), key });
    showTabs();
    tabs.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    showPost('');
    window.scrollTo(0, 0);
  }

  function showTabs() {
    tabs.hidden = posts.length < 2;
    const scrolled = tabs.scrollLeft;
    tabs.replaceChildren(
      ...posts.map(({ key, title }) => {
        const tab = document.createElement('button');
        tab.type = 'button';
        tab.role = 'tab';
        tab.textContent = title;
        tab.ariaSelected = String(key === current);
        tab.tabIndex = key === current ? 0 : -1;
        tab.addEventListener('click', () => select(key));
        return tab;
      }),
    );
    tabs.scrollLeft = scrolled;
  }

  /** @param {readonly string[]} lines */
  function showRemarks(lines) {
    remarks.hidden = lines.length === 0;
    remarks.replaceChildren(...lines.map((line) => element('li', line)));
  }

  /** @param {string} nothing */
  function showPost(nothing) {
    const post = posts.find(({ key }) => key === current);
    if (!post) {
      page.replaceChildren(element('p', nothing));
      return;
    }
    const article = document.createElement('article');
    if (post.lang) article.lang = post.lang;
    // Made safe where it was rendered: no script, no handler, no style.
    article.innerHTML = post.html;
    const header = document.createElement('header');
    header.append(element('h1', post.title));
    if (post.byline) header.append(element('p', post.byline, 'meta'));
    if (post.cover) header.append(picture(post.cover));
    article.prepend(header);
    if (post.tags.length > 0) article.append(tagList(post.tags));
    page.replaceChildren(article);
  }

  /** @param {string} address */
  function picture(address) {
    const made = document.createElement('img');
    made.className = 'cover';
    made.alt = '';
    made.src = address;
    return made;
  }

  /** @param {readonly string[]} tags */
  function tagList(tags) {
    const footer = document.createElement('footer');
    const list = element('ul', '', 'tags');
    list.append(...tags.map((tag) => element('li', tag)));
    footer.append(list);
    return footer;
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} [className]
   */
  function element(name, text, className = '') {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /** @param {string} id */
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`The page has no ${id}.`);
    return found;
  }
})();
