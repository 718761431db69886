import type { WebReply } from '../ports.ts';
import { type AskContext, askHost, type HostAnswer } from './askHost.ts';
import { FragmentFinder } from './fragmentFinder.ts';
import type { AnsweredOutcome, LinkTrouble } from './verdict.ts';
import { isWeb, parseUrl } from './webAddress.ts';

/** What came of asking for a page, and which of the fragments it has. */
export type PageOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly movedTo: string | undefined;
      readonly botWall: boolean;
      readonly fragment: (fragment: string) => AnsweredOutcome['fragment'];
      readonly notBefore?: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: LinkTrouble };

/** Asks for a page until it is clear what became of it, through all redirects. The turn for its host has come already. */
export async function askPage(
  page: URL,
  fragments: readonly string[],
  context: AskContext,
): Promise<PageOutcome> {
  const seen = new Set<string>();
  let at = page;
  let movedTo: string | undefined;
  let lasting = true;
  for (;;) {
    seen.add(at.href);
    const search = fragments.length === 0 ? undefined : new PageSearch(fragments, context.patience.bodyBytes);
    const got: HostAnswer = await askHost(at, search?.body, context, seen.size === 1);
    const { answer } = got;
    if (answer.kind === 'trouble') return answer;
    const location = isRedirect(answer.status) ? answer.header('location') : undefined;
    if (location === undefined) {
      return {
        kind: 'answered',
        status: answer.status,
        movedTo,
        botWall: answer.header('cf-mitigated') === 'challenge',
        fragment: (fragment) => search?.found(fragment) ?? 'not-asked',
        ...(got.notBefore === undefined ? {} : { notBefore: got.notBefore }),
      };
    }
    const next = parseUrl(location, at.href);
    if (next === undefined || !isWeb(next)) return { kind: 'trouble', trouble: 'bad-redirect' };
    // A redirect that is not meant to last may change again: what stands behind it is no new address.
    lasting &&= answer.status === 301 || answer.status === 308;
    next.username = '';
    next.password = '';
    if (lasting) movedTo = next.href;
    next.hash = '';
    if (seen.has(next.href)) return { kind: 'trouble', trouble: 'redirect-loop' };
    if (seen.size > context.patience.redirects) return { kind: 'trouble', trouble: 'too-many-redirects' };
    at = next;
  }
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Searches one answer for fragments while it arrives. */
class PageSearch {
  readonly #finder: FragmentFinder;
  readonly #bytesAllowed: number;
  #bytes = 0;
  /** The page is one that has fragments. */
  #isHtml = false;
  #cut = false;

  constructor(fragments: readonly string[], bytesAllowed: number) {
    this.#finder = new FragmentFinder(fragments);
    this.#bytesAllowed = bytesAllowed;
  }

  readonly body = (reply: WebReply): ((chunk: Uint8Array) => boolean) | undefined => {
    const type = reply.header('content-type') ?? '';
    if (
      reply.status < 200 ||
      reply.status >= 300 ||
      !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)
    )
      return undefined;
    this.#isHtml = true;
    const decoder = decoderFor(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? 'utf-8');
    return (chunk) => {
      this.#bytes += chunk.length;
      const more = this.#finder.write(decoder.decode(chunk, { stream: true }));
      this.#cut = more && this.#bytes >= this.#bytesAllowed;
      return more && !this.#cut;
    };
  };

  /** What is not HTML has fragments that only its reader knows. */
  found(fragment: string): AnsweredOutcome['fragment'] {
    if (!this.#isHtml) return 'not-asked';
    if (!this.#finder.missing.has(fragment)) return 'found';
    return this.#cut ? 'unknown' : 'missing';
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
