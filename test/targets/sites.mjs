/**
 * A small site of one generator, to publish into and to build.
 * @typedef {object} TargetSite
 * @property {string} name
 * @property {'debian' | 'npm'} from
 * @property {boolean} [isSlow] Only in `npm run test:targets:all`.
 * @property {Readonly<Record<string, string>>} files By path. One is a post that is there already.
 * @property {readonly string[]} build Arguments; of one from npm, its script first.
 * @property {string} output Folder of the built site.
 * @property {string} [base] Where the site starts on its server; `/`.
 * @property {readonly string[]} posts Folders that posts, and only posts, lie in.
 */

const post = 'A post of mine, which nobody touches.\n';
const head = '<!doctype html><html><head><meta charset="utf-8">';

/** @type {readonly TargetSite[]} */
export const targetSites = [
  {
    name: 'hugo',
    from: 'debian',
    build: [],
    output: 'public',
    base: '/sub/',
    posts: ['content/posts'],
    files: {
      'hugo.toml': 'baseURL = "https://blog.example/sub/"\ntitle = "Blog"\n',
      'layouts/_default/single.html': `${head}<title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ range .Params.tags }}<b class="tag">{{ . }}</b>{{ end }}<main>{{ .Content }}</main></body></html>`,
      'layouts/_default/list.html': `${head}<title>{{ .Title }}</title></head><body></body></html>`,
      'content/posts/mine/index.md': `---\ntitle: Mine\ndate: 2025-02-01T10:00:00+01:00\ntags: [x]\n---\n\n${post}`,
    },
  },
  {
    name: 'jekyll',
    from: 'debian',
    build: ['build'],
    output: '_site',
    base: '/sub/',
    posts: ['_posts'],
    files: {
      '_config.yml':
        'title: Blog\nurl: https://blog.example\nbaseurl: /sub\npermalink: /:categories/:title/\n',
      '_layouts/post.html': `${head}<title>{{ page.title }}</title></head><body><h1>{{ page.title }}</h1><time>{{ page.date | date: "%Y-%m-%d" }}</time>{% for tag in page.tags %}<b class="tag">{{ tag }}</b>{% endfor %}<main>{{ content }}</main></body></html>`,
      '_posts/2025-02-01-mine.md': `---\nlayout: post\ntitle: Mine\ndate: 2025-02-01 10:00:00 +0100\ntags: [x]\n---\n\n${post}`,
    },
  },
  {
    name: 'pelican',
    from: 'debian',
    build: ['content', '-o', 'output', '-s', 'pelicanconf.py', '-q'],
    output: 'output',
    posts: ['content'],
    files: {
      'pelicanconf.py':
        "SITENAME = 'Blog'\nSITEURL = ''\nTIMEZONE = 'Europe/Dublin'\nDEFAULT_LANG = 'en'\nPATH = 'content'\nFEED_ALL_ATOM = None\nCATEGORY_FEED_ATOM = None\nTHEME = 'simple'\n",
      'content/mine.md': `Title: Mine\nDate: 2025-02-01 10:00\nTags: x\nSlug: mine\n\n${post}`,
    },
  },
  {
    name: 'eleventy',
    from: 'npm',
    build: ['@11ty/eleventy/cmd.cjs', '--quiet'],
    output: '_site',
    posts: ['src/posts'],
    files: {
      'package.json': '{"private":true,"dependencies":{"@11ty/eleventy":"3.1.8"}}',
      'eleventy.config.mjs':
        'export default function (config) {\n  config.addPassthroughCopy("src/img");\n  return { dir: { input: "src" } };\n}\n',
      'src/img/keep.txt': 'x',
      'src/_includes/post.njk': `${head}<title>{{ title }}</title></head><body><h1>{{ title }}</h1><time>{{ page.date.toISOString().slice(0, 10) }}</time>{% for tag in tags %}<b class="tag">{{ tag }}</b>{% endfor %}<main>{{ content | safe }}</main></body></html>`,
      'src/posts/posts.json': '{ "layout": "post.njk" }',
      'src/posts/mine.md': `---\ntitle: Mine\ndate: 2025-02-01\ntags: [x]\n---\n\n${post}`,
    },
  },
  {
    name: 'hexo',
    from: 'npm',
    build: ['hexo/bin/hexo', 'generate'],
    output: 'public',
    posts: ['source/_posts'],
    files: {
      'package.json':
        '{"private":true,"hexo":{"version":"8.1.2"},"dependencies":{"hexo":"8.1.2","hexo-generator-index":"4.0.0","hexo-renderer-ejs":"2.0.0","hexo-renderer-marked":"7.0.1"}}',
      '_config.yml':
        'title: Blog\nurl: https://blog.example\npermalink: :year/:month/:day/:title/\ntheme: plain\n',
      'themes/plain/layout/layout.ejs': `${head}<title><%= page.title %></title></head><body><h1><%= page.title %></h1><% if (page.date) { %><time><%= page.date.format('YYYY-MM-DD') %></time><% } %><% if (page.tags) page.tags.each(function (tag) { %><b class="tag"><%= tag.name %></b><% }) %><main><%- page.content %></main></body></html>`,
      'themes/plain/layout/index.ejs': '',
      'source/_posts/mine.md': `---\ntitle: Mine\ndate: 2025-02-01 10:00:00\ntags: [x]\n---\n\n${post}`,
    },
  },
  {
    name: 'vitepress',
    from: 'npm',
    build: ['vitepress/bin/vitepress.js', 'build', 'docs'],
    output: 'docs/.vitepress/dist',
    posts: ['docs/posts'],
    files: {
      'package.json': '{"private":true,"type":"module","dependencies":{"vitepress":"1.6.4"}}',
      'docs/.vitepress/config.mjs': 'export default { title: "Blog" };\n',
      'docs/.vitepress/theme/index.mjs':
        "import { h } from 'vue';\nimport { Content, useData } from 'vitepress';\nexport default { Layout: () => { const { frontmatter } = useData(); const f = frontmatter.value; return h('div', [h('time', String(f.date ?? '').slice(0, 10)), ...(f.tags ?? []).map((tag) => h('b', { class: 'tag' }, tag)), h('main', [h(Content)])]); } };\n",
      'docs/posts/mine.md': `---\ntitle: Mine\ndate: 2025-02-01\ntags: [x]\n---\n\n# Mine\n\n${post}`,
    },
  },
  {
    name: 'docusaurus',
    from: 'npm',
    isSlow: true,
    build: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
    output: 'build',
    posts: ['blog'],
    files: {
      'package.json': '{"private":true,"dependencies":{"@docusaurus/core":"3.10.2"}}',
      'docusaurus.config.js':
        "module.exports = {\n  title: 'Blog',\n  url: 'https://blog.example',\n  baseUrl: '/',\n  onBrokenLinks: 'throw',\n  presets: [['classic', { docs: false, blog: {}, theme: {} }]],\n};\n",
      'src/pages/index.md': '# Home\n',
      'blog/2025-02-01-mine/index.md': `---\ntitle: Mine\ndate: 2025-02-01\ntags: [x]\n---\n\n${post}`,
    },
  },
  {
    name: 'astro',
    from: 'npm',
    isSlow: true,
    build: ['astro/bin/astro.mjs', 'build'],
    output: 'dist',
    posts: ['src/content/blog'],
    files: {
      'package.json': '{"private":true,"type":"module","dependencies":{"astro":"7.3.5"}}',
      'astro.config.mjs':
        "export default { site: 'https://blog.example', devToolbar: { enabled: false } };\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';\nconst blog = defineCollection({\n  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),\n  schema: z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date(), tags: z.array(z.string()).optional() }),\n});\nexport const collections = { blog };\n",
      'src/pages/blog/[...slug].astro':
        "---\nimport { getCollection, render } from 'astro:content';\nexport async function getStaticPaths() {\n  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));\n}\nconst post = Astro.props;\nconst { Content } = await render(post);\n---\n<!doctype html><html><head><title>{post.data.title}</title></head><body><h1>{post.data.title}</h1><time>{post.data.pubDate.toISOString().slice(0, 10)}</time>{post.data.tags?.map((tag) => <b class=\"tag\">{tag}</b>)}<main><Content /></main></body></html>\n",
      'src/content/blog/mine.md': `---\ntitle: Mine\ndescription: About\npubDate: 2025-02-01\ntags: [x]\n---\n\n${post}`,
    },
  },
];
