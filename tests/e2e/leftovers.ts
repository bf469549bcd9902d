// Words of the other language that are left where a reader has chosen one.
import { type MessageKey, messagesOf } from '../../utils/i18n.ts';

/** Shorter ones, and single words, may be part of another word or stand in a feed. */
const LEAST_LENGTH = 9;

/** Quoted as the sample's publisher words it, whatever the reader's language. */
const QUOTED = 'look_claim';

const english = messagesOf('en');
const INDONESIAN = Object.entries(messagesOf('id'))
  .filter(
    ([key, text]) =>
      key !== QUOTED &&
      text !== english[key as MessageKey] &&
      text.length >= LEAST_LENGTH &&
      / /.test(text) &&
      !text.includes('$'),
  )
  .map(([, text]) => text);

/** Indonesian texts of the extension's own in a text that should be English, as far as they are long enough to tell. */
export function indonesianIn(shown: string): string[] {
  return INDONESIAN.filter((text) => shown.includes(text));
}
