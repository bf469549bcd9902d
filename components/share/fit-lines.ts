// Breaks a text into lines of a given width: at spaces, inside a word only where it is wider than a line; the last line says that there is more.

/** Width of a text in pixels, in the font at hand. */
export type MeasureText = (text: string) => number;

const MORE = '…';

/** At most `lines` lines. No line is wider than `width`, whatever the words. */
export function fitLines(text: string, width: number, lines: number, measure: MeasureText): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const fitted: string[] = [];
  let line = '';
  while (words.length > 0 && fitted.length < lines) {
    const word = words[0] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      words.shift();
    } else if (line !== '') {
      fitted.push(line);
      line = '';
    } else {
      // wider than a whole line: cut where it still fits
      const head = headOf(word, width, measure);
      fitted.push(head);
      words[0] = word.slice(head.length);
    }
  }
  if (line !== '' && fitted.length < lines) {
    fitted.push(line);
    line = '';
  }
  const isCut = words.length > 0 || line !== '';
  const last = fitted.at(-1);
  if (isCut && last !== undefined) fitted[fitted.length - 1] = withMore(last, width, measure);
  return fitted;
}

/** The same lines, as narrow as their number allows, so that no word stands alone on the last one; what is cut is not balanced. */
export function balancedLines(text: string, width: number, lines: number, measure: MeasureText): string[] {
  const widest = fitLines(text, width, lines, measure);
  if (widest.length < 2 || fitLines(text, width, lines + 1, measure).length > lines) return widest;
  let narrow = width / 2;
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (fitLines(text, middle, lines + 1, measure).length > widest.length) narrow = middle;
    else wide = middle;
  }
  return fitLines(text, wide, lines, measure);
}

/** The longest beginning that fits, at least one character; found by halving, since a word may have thousands. */
function headOf(word: string, width: number, measure: MeasureText): string {
  const characters = [...word];
  let fits = 1;
  let over = characters.length + 1;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (measure(characters.slice(0, middle).join('')) <= width) fits = middle;
    else over = middle;
  }
  return characters.slice(0, fits).join('');
}

function withMore(line: string, width: number, measure: MeasureText): string {
  const characters = [...line];
  while (characters.length > 0 && measure(characters.join('').trimEnd() + MORE) > width) characters.pop();
  return characters.join('').trimEnd() + MORE;
}
