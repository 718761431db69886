import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import type { Verdict } from './verdict.ts';
import type { WebLink } from './webLinks.ts';

/** What is wrong with web links, as far as verdicts are there. Fine links, and those nobody asked for, are no problem. */
export function linkProblems(
  links: readonly WebLink[],
  verdictOf: (url: string) => Verdict | undefined,
): readonly Problem[] {
  return links.flatMap((link) => {
    const verdict = verdictOf(link.url);
    const problem = verdict === undefined ? undefined : linkProblem(link, verdict);
    return problem === undefined ? [] : [problem];
  });
}

function linkProblem({ span, isWritten }: WebLink, verdict: Verdict): Problem | undefined {
  switch (verdict.kind) {
    case 'ok':
    case 'unchecked':
    case 'not-live-yet':
      return undefined;
    case 'broken':
      return { code: 'link.broken', severity: 'warning', message: brokenText(verdict), span };
    case 'moved': {
      const { movedTo } = verdict;
      const fixes =
        movedTo !== undefined && isWritten
          ? [{ title: t('Use the new address'), edits: [{ span, newText: movedTo }] }]
          : [];
      const message = t('This page has moved for good to {0}.', movedTo ?? '');
      return { code: 'link.moved', severity: 'info', message, span, fixes };
    }
    case 'missing-fragment':
      return {
        code: 'link.missing-fragment',
        severity: 'info',
        message: t('The page is there, but has no place of that name behind the “#”.'),
        span,
      };
    case 'unverified':
      return { code: 'link.unverified', severity: 'hint', message: unverifiedText(verdict), span };
  }
}

function brokenText({ reason, status }: Verdict): string {
  switch (reason) {
    case 'no-such-name':
      return t('There is no host of this name. Correct the address.');
    case 'malformed':
      return t('This is no address that a browser would open. Correct it.');
    case 'gone':
      return t('This page is gone for good, says its host (410). Find another, or take the link away.');
    default:
      return t('There is no such page, says its host ({0}). Correct the address.', status ?? 404);
  }
}

/** Says what came back and that it proves nothing. */
function unverifiedText({ reason, status }: Verdict): string {
  switch (reason) {
    case 'sign-in':
      return t(
        'Could not be verified: the page asks for a sign-in ({0}). Open it in a browser.',
        status ?? 401,
      );
    case 'too-many-requests':
      return t('Could not be verified: the host wants to be asked later (429).');
    case 'server-error':
      return t(
        'Could not be verified: the host has trouble of its own ({0}). Try again later.',
        status ?? 500,
      );
    case 'timeout':
      return t('Could not be verified: no answer in time.');
    case 'tls':
      return t('Could not be verified: the certificate of the host cannot be trusted.');
    case 'private-address':
      return t(
        'Not asked: this is an address of this machine or a private network, which readers cannot open.',
      );
    case 'no-connection':
      return t('Could not be verified: no connection to the host came about.');
    case 'redirects':
      return t('Could not be verified: the host sends on and on. Open it in a browser.');
    case 'bad-answer':
      return t('Could not be verified: the answer of the host could not be understood.');
    case 'fragment-unknown':
      return t('The page is there, but too long to look for the place behind the “#”.');
    case 'bot-wall':
      return t('Could not be verified: the host answers no programs. Open it in a browser.');
    default:
      return t(
        'Could not be verified: the host does not let programs see it ({0}). Open it in a browser.',
        status ?? 403,
      );
  }
}
