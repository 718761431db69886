/** Longest pattern that is read, in UTF-16 units: nobody writes longer ones, and none may take long. */
const longestPattern = 500;

/**
 * The expression for a path with `/` between folders that a glob stands for: `*` and `?` within a name, `**` over folders,
 * `{a,b}` and `[a-z]`. `undefined`: it is no glob that we understand, and matches nothing.
 * Source: https://code.visualstudio.com/docs/editor/glob-patterns
 */
export function globPattern(glob: string): RegExp | undefined {
  if (glob === '' || glob.length > longestPattern) return undefined;
  try {
    return new RegExp(`^${globSource(glob)}$`, 'u');
  } catch {
    return undefined;
  }
}

/** The same as source text, without start and end. */
export function globSource(glob: string): string {
  let out = '';
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i] ?? '';
    if (char === '*') {
      let stars = 1;
      while (glob[i + stars] === '*') stars++;
      const atStart = i === 0 || /[/{,]/.test(glob[i - 1] ?? '');
      const next = glob[i + stars] ?? '';
      if (stars > 1 && atStart && next === '/') {
        out += '(?:[^/]+/)*';
        i += stars;
      } else {
        out += stars > 1 && atStart ? '.*' : '[^/]*';
        i += stars - 1;
      }
    } else if (char === '?') out += '[^/]';
    else if (char === '{') {
      depth++;
      out += '(?:';
    } else if (char === '}' && depth > 0) {
      depth--;
      out += ')';
    } else if (char === ',' && depth > 0) out += '|';
    else if (char === '[') {
      const close = glob.indexOf(']', i + 2);
      if (close < 0) out += '\\[';
      else {
        out += `[${glob
          .slice(i + 1, close)
          .replace(/^[!^]/, '^/')
          .replace(/[\\[&~]/g, '\\$&')}]`;
        i = close;
      }
    } else if (char === '\\' && i + 1 < glob.length) out += literal(glob[++i] ?? '');
    else out += literal(char);
  }
  return out + ')'.repeat(depth);
}

function literal(char: string): string {
  return /[.*+?^${}()|[\]\\/]/.test(char) ? `\\${char}` : char;
}
