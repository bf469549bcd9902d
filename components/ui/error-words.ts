// The reader's words for error codes.
import type { MessageKey, Words } from '../../utils/i18n.ts';

const KEYS: Readonly<Record<string, MessageKey>> = {
  'feed/offline': 'error_offline',
  'feed/stale': 'error_stale',
  'feed/bad-signature': 'error_signature',
  'feed/rollback': 'error_rollback',
  'feed/equivocation': 'error_equivocation',
  'feed/future': 'error_future',
  'feed/hash-mismatch': 'error_hash',
  'feed/too-large': 'error_too_large',
  'feed/malformed': 'error_malformed',
  'feed/not-found': 'error_not_found',
  'feed/scope': 'error_scope',
  'feed/unsupported': 'error_unsupported',
  'feed/quota': 'error_quota',
  'feed/permission': 'error_permission',
  'feed/bad-url': 'error_address',
  'source/moved': 'error_moved',
  'source/unknown': 'error_unknown_source',
  'import/malformed': 'error_import',
  'site/permission': 'error_permission',
  'site/address': 'error_address',
  'site/known': 'error_known_site',
};

/** One sentence without a full stop; an unknown code is named, so that it can be reported. */
export function errorWords(code: string, words: Words): string {
  const key = KEYS[code];
  return key === undefined ? words.t('error_internal', code) : words.t(key);
}
