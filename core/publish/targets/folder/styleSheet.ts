/** Style of the site: light, dark and print, readable without anything else. All colours hold WCAG AA contrast. */
export const styleSheet = `:root {
  color-scheme: light dark;
  --paper: #fdfdfb;
  --ink: #1f2023;
  --quiet: #595b62;
  --link: #0b5394;
  --line: #d9d9d4;
  --accent: #b4540a;
  --shade: #f2f2ee;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, monospace;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b;
    --ink: #e7e6e2;
    --quiet: #a8aab1;
    --link: #8fbcff;
    --line: #3a3c42;
    --accent: #f0a35c;
    --shade: #222429;
  }
}

* {
  box-sizing: border-box;
}

html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

body {
  margin: 0 auto;
  max-width: 44rem;
  padding: 0 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--serif);
  overflow-wrap: break-word;
}

a {
  color: var(--link);
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.15em;
}

a:hover {
  text-decoration-thickness: 0.12em;
}

:focus-visible {
  outline: 0.15rem solid var(--accent);
  outline-offset: 0.15rem;
}

.skip {
  position: absolute;
  left: -100vw;
}

.skip:focus {
  left: 1rem;
  top: 0.5rem;
  padding: 0.25rem 0.75rem;
  background: var(--paper);
}

.site {
  font: 0.9375rem/1.5 var(--sans);
  color: var(--quiet);
}

header.site {
  padding: 1.25rem 0;
}

footer.site {
  margin-top: 4rem;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
}

h1,
h2,
h3,
h4,
h5,
h6 {
  font-family: var(--sans);
  line-height: 1.25;
  margin: 2em 0 0.5em;
  text-wrap: balance;
}

h1 {
  font-size: 2.125rem;
  margin: 0.75em 0 0.25em;
}

h2 {
  font-size: 1.5rem;
}

h3 {
  font-size: 1.2rem;
}

h4,
h5,
h6 {
  font-size: 1rem;
}

p,
ul,
ol,
dl,
blockquote,
figure,
pre,
.table-scroll {
  margin: 0 0 1.1em;
}

ul,
ol {
  padding-left: 1.4em;
}

li {
  margin: 0.25em 0;
}

li > p {
  margin: 0 0 0.4em;
}

.meta,
.session-meta {
  font: 0.9375rem/1.5 var(--sans);
  color: var(--quiet);
}

.meta {
  margin-bottom: 2em;
}

h2 + .session-meta,
h3 + .session-meta,
h4 + .session-meta {
  margin-top: -0.35em;
}

.draft {
  padding: 0.1em 0.5em;
  border: 1px solid currentColor;
  border-radius: 0.25em;
  color: var(--accent);
}

blockquote {
  padding: 0.1em 0 0.1em 1.1em;
  border-left: 0.2rem solid var(--accent);
  font-size: 1.1em;
  font-style: italic;
}

blockquote p {
  margin: 0 0 0.35em;
}

/* A quote noted as a list item stands as any other quote does: its bar is mark enough. */
li:has(> blockquote:first-child) {
  margin: 0.6em 0 0.6em -1.4em;
  list-style: none;
}

li > blockquote {
  margin-bottom: 0.6em;
}

blockquote em {
  font-style: normal;
}

blockquote footer,
blockquote cite {
  font-style: normal;
}

blockquote footer {
  font: 0.9375rem/1.5 var(--sans);
  color: var(--quiet);
}

code,
kbd,
samp {
  font-family: var(--mono);
  font-size: 0.875em;
}

:not(pre) > code {
  padding: 0.1em 0.3em;
  border-radius: 0.2em;
  background: var(--shade);
}

pre {
  padding: 0.9em 1.1em;
  overflow-x: auto;
  background: var(--shade);
  border-radius: 0.3em;
  line-height: 1.45;
}

.table-scroll {
  overflow-x: auto;
}

table {
  border-collapse: collapse;
  font-size: 0.9375em;
}

th,
td {
  padding: 0.35em 0.8em 0.35em 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}

th {
  font-family: var(--sans);
}

th[align="right"],
td[align="right"] {
  text-align: right;
}

th[align="center"],
td[align="center"] {
  text-align: center;
}

img {
  max-width: 100%;
  height: auto;
}

.cover {
  display: block;
  margin: 1.5em 0 2em;
}

figcaption {
  font: 0.9375rem/1.5 var(--sans);
  color: var(--quiet);
}

hr {
  margin: 2.5em auto;
  width: 4rem;
  border: 0;
  border-top: 1px solid var(--line);
}

summary {
  cursor: pointer;
}

.tags {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.9rem;
  padding: 0;
  margin: 2.5em 0 0;
  list-style: none;
  font: 0.9375rem/1.5 var(--sans);
  color: var(--quiet);
}

.tags li::before {
  content: "#" / "";
}

.posts {
  padding: 0;
  list-style: none;
}

.posts ul {
  padding-left: 1.1em;
  list-style: disc;
}

main > h1 {
  margin: 1.5em 0 1em;
}

.posts > li {
  margin: 0 0 2.75em;
}

.posts h2 {
  margin: 0;
}

.posts .meta {
  margin: 0.15em 0 0.4em;
}

@media print {
  :root {
    --paper: #fff;
    --ink: #000;
    --quiet: #444;
    --link: #000;
    --line: #bbb;
    --accent: #666;
    --shade: #fff;
  }

  body {
    max-width: none;
    padding: 0;
    font-size: 11pt;
  }

  .skip,
  header.site,
  footer.site {
    display: none;
  }

  pre,
  .table-scroll {
    overflow: visible;
    white-space: pre-wrap;
  }

  blockquote,
  figure,
  img,
  pre,
  tr {
    break-inside: avoid;
  }

  h1,
  h2,
  h3,
  h4 {
    break-after: avoid;
  }

  main a[href^="http"]::after {
    content: " (" attr(href) ")";
    font-size: 0.85em;
  }
}
`;
