import path from 'node:path';
import { bundles } from './bundles.mjs';

/**
 * The one convention by which bundles use each other. In the sources there is nothing to see of it:
 *
 * - `await import('./features.ts')` (or `'#core/render/renderer.ts'`) of a file that is a bundle of its own loads that
 *   bundle when the line runs, and not before. Types flow as usual, and tests run the sources as they are.
 * - `import … from '#core/errors.ts'` of a bundle that is `shared` stays as it is: there is one copy of it in a process.
 * - `@vscode/l10n` keeps its translations in a variable, so that there must be one copy in a process: all bundles
 *   share `dist/l10n.js`.
 *
 * A static import of any other such file would copy it into the importing bundle, so it is an error.
 *
 * @param {string} folder The project's top folder.
 * @returns {import('esbuild').Plugin}
 */
export function siblingBundles(folder) {
  const siblings = new Map(
    bundles.map(({ entry, out, shared = false }) => [entry, { path: `./${path.basename(out)}`, shared }]),
  );
  return {
    name: 'sibling-bundles',
    setup(build) {
      build.onResolve({ filter: /^@vscode\/l10n$/ }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: './l10n.js', external: true },
      );
      build.onResolve(
        { filter: /\.ts$/ },
        async ({ path: specifier, kind, importer, resolveDir, pluginData }) => {
          if (kind === 'entry-point' || pluginData === asIs) return undefined;
          const found = await build.resolve(specifier, { kind, importer, resolveDir, pluginData: asIs });
          const sibling = siblings.get(path.relative(folder, found.path).replaceAll(path.sep, '/'));
          if (sibling === undefined) return found;
          if (sibling.shared || kind === 'dynamic-import') return { path: sibling.path, external: true };
          const text = `${specifier} is a bundle of its own: load it with \`await import('${specifier}')\`.`;
          return { errors: [{ text }] };
        },
      );
    },
  };
}

/** Marks a question that the plugin asks itself. */
const asIs = Symbol('resolve as it is');
