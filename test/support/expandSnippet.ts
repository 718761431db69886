/** What the editor knows when a snippet is expanded: values of its variables, e.g. `CURRENT_YEAR`. */
export type SnippetVariables = Readonly<Record<string, string>>;

/**
 * Text of a snippet when every tab stop keeps its default, as VS Code would insert it. Knows what our snippets use:
 * tab stops, nested defaults, variables, and a transform that only chooses between two texts.
 * Source: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax
 */
export function expandSnippet(body: string, variables: SnippetVariables): string {
  const defaults = new Map<string, string>();
  const readTo = (at: number, stop: string): { text: string; next: number } => {
    let text = '';
    let next = at;
    while (next < body.length && body[next] !== stop) {
      const part = readPart(next);
      text += part.text;
      next = part.next;
    }
    return { text, next };
  };
  const readPart = (at: number): { text: string; next: number } => {
    const rest = body.slice(at);
    const chosen = /^\$\{(\w+)\/((?:[^/\\]|\\.)+)\/\$\{1:\?([^:}]*):([^}]*)\}\/\}/.exec(rest);
    if (chosen !== null) {
      const [whole, name = '', pattern = '', some = '', none = ''] = chosen;
      const found = new RegExp(pattern).exec(variables[name] ?? '');
      return { text: found?.[1] === undefined ? none : some, next: at + whole.length };
    }
    const plain = /^\$(\w+)|^\$\{(\w+)\}/.exec(rest);
    if (plain !== null) {
      const name = plain[1] ?? plain[2] ?? '';
      return { text: defaults.get(name) ?? variables[name] ?? '', next: at + plain[0].length };
    }
    const withDefault = /^\$\{(\w+):/.exec(rest);
    if (withDefault !== null) {
      const name = withDefault[1] ?? '';
      const inner = readTo(at + withDefault[0].length, '}');
      const text = variables[name] ?? inner.text;
      defaults.set(name, text);
      return { text, next: inner.next + 1 };
    }
    return { text: rest.slice(0, 1), next: at + 1 };
  };
  return readTo(0, '').text;
}
