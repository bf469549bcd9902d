// The panel's comparison: a text from the context menu or the reader's own, matched in the background and kept nowhere.
import { useEffect, useState } from 'preact/hooks';
import { CompareView } from '../../components/panel/CompareView.tsx';
import type { TextComparison } from '../../utils/domain/text-comparison.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { askCode } from '../../utils/messaging/ask-code.ts';
import { ask } from '../../utils/messaging/client.ts';

/** `text` came from a page and is compared at once. */
export function Compare({ words, text }: { words: Words; text: string }) {
  const [result, setResult] = useState<TextComparison | 'none' | 'loading' | 'failed'>('none');

  async function compare(chosen: string): Promise<void> {
    setResult('loading');
    try {
      setResult((await ask('compare-text', { text: chosen })) ?? 'failed');
    } catch (error) {
      logError('compare', error);
      setResult('failed');
    }
  }

  useEffect(() => {
    scrollTo(0, 0);
    if (text !== '') void compare(text);
  }, []);
  return (
    <CompareView
      words={words}
      text={text}
      result={result}
      onCompare={(chosen) => void compare(chosen)}
      onCode={askCode}
    />
  );
}
