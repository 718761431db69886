// Tokenises every case under cases/ as VS Code does and holds the scopes against its assertions.
// One line a case; the last line is `N passed, N failed`, and the exit code is 1 when a case failed or there was none.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { createRegistryFromGrammars } = require('vscode-tmgrammar-test/dist/common/index.js');
const { parseGrammarTestCase, runGrammarTestCase } = require('vscode-tmgrammar-test/dist/unit/index.js');

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const own = at('../../syntaxes/confnotes.tmLanguage.json');
const borrowed = [
  require.resolve('tm-grammars/grammars/markdown.json'),
  require.resolve('tm-grammars/grammars/html.json'),
  require.resolve('tm-grammars/grammars/html-derivative.json'),
  require.resolve('tm-grammars/grammars/yaml.json'),
  require.resolve('tm-grammars/grammars/javascript.json'),
  require.resolve('tm-grammars/grammars/css.json'),
];

const registry = createRegistryFromGrammars(
  [own, ...borrowed].map((path) => ({ grammar: { path }, content: readFileSync(path, 'utf8') })),
);
// The Markdown grammar names dozens of languages for fenced code; only the ones above are at hand, which is fine.
console.warn = () => {};

let passed = 0;
let failed = 0;
for (const file of readdirSync(at('cases')).sort()) {
  const lines = readFileSync(at(`cases/${file}`), 'utf8').split('\n');
  for (const { start, text } of casesIn(lines)) {
    const failures = await failuresOf(text);
    const name = `${file}: ${/"([^"]+)"\s*$/.exec(lines[start] ?? '')?.[1]}`;
    if (failures.length === 0) passed++;
    else failed++;
    console.log(`${failures.length === 0 ? 'ok' : 'not ok'}  ${name}`);
    for (const failure of failures) console.log(describe(failure, start));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A file holds several cases; each starts with a `SYNTAX TEST` line. */
function casesIn(lines) {
  const starts = lines.flatMap((line, index) => (/^\S+ SYNTAX TEST /.test(line) ? [index] : []));
  return starts.map((start, i) => ({ start, text: lines.slice(start, starts[i + 1]).join('\n') }));
}

async function failuresOf(text) {
  const testCase = parseGrammarTestCase(text);
  if (testCase.assertions.length === 0) return [{ line: 0, problem: 'asserts nothing' }];
  return runGrammarTestCase(registry, testCase);
}

function describe(failure, start) {
  const where = `  line ${start + failure.line + 1}`;
  if (failure.problem !== undefined) return `${where}: ${failure.problem}`;
  const parts = [
    failure.missing.length > 0 ? `missing ${failure.missing.join(' ')}` : '',
    failure.unexpected.length > 0 ? `unexpected ${failure.unexpected.join(' ')}` : '',
  ].filter((part) => part !== '');
  return `${where}, columns ${failure.start}–${failure.end}: ${parts.join('; ')}; found ${failure.actual.join(' ')}`;
}
