// Is a word a misspelling of another? A bounded edit distance, cheap enough to try a whole dictionary at each key.

/** Reused by every call: a dictionary of twenty thousand words is tried between two keys. */
const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;
/** Longer words are no slips of the keyboard. */
const LONGEST = 40;

/** How many edits a typed word may have: none below four letters, two from eight on, none above forty. */
export function editsAllowed(word: string): number {
  if (word.length < 4 || word.length > LONGEST) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Edits (insert, delete, replace, swap of neighbours) from `typed` to `term`, or to the nearest beginning of `term` where
 * `isPrefix`; undefined above `most`. Optimal string alignment, cut where a whole row is beyond the bound.
 */
export function editsWithin(typed: string, term: string, most: number, isPrefix: boolean): number | undefined {
  const height = typed.length;
  const width = isPrefix ? Math.min(term.length, height + most) : term.length;
  if (height - width > most || (!isPrefix && width - height > most)) return undefined;
  let [before, last, current] = ROWS;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= height; row++) {
    current[0] = row;
    let least = row;
    const letter = typed.charCodeAt(row - 1);
    for (let column = 1; column <= width; column++) {
      const other = term.charCodeAt(column - 1);
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + Number(letter !== other),
      );
      const isSwap =
        row > 1 && column > 1 && letter === term.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other;
      if (isSwap) edits = Math.min(edits, at(before, column - 2) + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return undefined;
    [before, last, current] = [last, current, before];
  }
  let edits = at(last, width);
  if (isPrefix)
    for (let column = Math.max(0, height - most); column < width; column++) edits = Math.min(edits, at(last, column));
  return edits <= most ? edits : undefined;
}

function at(row: Uint8Array, column: number): number {
  return row[column] as number;
}
