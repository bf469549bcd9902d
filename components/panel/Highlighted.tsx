// A text in which the words that were searched for stand out.
import { rootOf, searchWords } from '../../utils/search/search-words.ts';

/** `terms` are dictionary words as the index gives them; a word stands out by itself or by its root. */
export function Highlighted({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  if (terms.size === 0) return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const { word, start, end } of searchWords(text)) {
    if (!terms.has(word) && !terms.has(rootOf(word))) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
