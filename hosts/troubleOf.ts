import type { WebTroubleKind } from '#core/ports.ts';
import { privateCode } from './guardedLookup.ts';

/** What an error of Node's client means for a link. */
export function troubleOf(error: NodeJS.ErrnoException): WebTroubleKind {
  const code = error.code ?? '';
  const known = troubles[code];
  if (known !== undefined) return known;
  if (/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$|^CRL_|^HOSTNAME_MISMATCH$/.test(code))
    return 'tls';
  return code.startsWith('HPE_') || code.startsWith('ERR_') ? 'bad-answer' : 'reset';
}

const troubles: Readonly<Record<string, WebTroubleKind>> = {
  [privateCode]: 'private-address',
  ENOTFOUND: 'no-such-name',
  ENODATA: 'no-such-name',
  EAI_AGAIN: 'lookup-failed',
  EAI_FAIL: 'lookup-failed',
  ESERVFAIL: 'lookup-failed',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
};
