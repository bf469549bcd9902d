// The chosen language alone, read without a schema: the popup says its first word before anything else is parsed.
import { browser } from '../browser.ts';
import { chooseLanguage, type Language, type Words, wordsOf } from '../i18n.ts';

/** Words in the stored language, or in that of the browser; sets the document's language. */
export async function storedWords(): Promise<Words> {
  const { settings } = await browser.storage.local.get('settings');
  const { language } = (settings ?? {}) as { language?: unknown };
  const isChosen = language === 'id' || language === 'en';
  const chosen: Language = chooseLanguage(isChosen ? language : 'auto', navigator.languages);
  document.documentElement.lang = chosen;
  return wordsOf(chosen);
}
