// The words of an extension page, in the language the reader chose; the document says which.
import { chooseLanguage, type Words, wordsOf } from '../i18n.ts';
import type { Settings } from './settings.ts';

/** Words for `settings`; sets the document's language. */
export function pageWords({ language }: Settings): Words {
  const chosen = chooseLanguage(language, navigator.languages);
  document.documentElement.lang = chosen;
  return wordsOf(chosen);
}
