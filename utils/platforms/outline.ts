// The structure of a page as a bug report may carry it: tag and attribute names, never a value and never text.

/** Enough to see how a post is built, little enough to paste. */
const MOST_NODES = 300;
const MOST_DEPTH = 14;

/** One line for each element, indented by depth: `div[data-testid role]`. Runs of the same line become one with its number. */
export function outline(root: Element): string {
  const lines: string[] = [];
  walk(root, 0, lines);
  return fold(lines).join('\n');
}

function walk(element: Element, depth: number, lines: string[]): void {
  if (lines.length >= MOST_NODES || depth > MOST_DEPTH) return;
  const names = element.getAttributeNames().filter((name) => name !== 'class' && name !== 'style');
  const attributes = names.length === 0 ? '' : `[${names.sort().join(' ')}]`;
  lines.push(`${' '.repeat(depth)}${element.localName}${attributes}`);
  for (const child of element.children) walk(child, depth + 1, lines);
}

function fold(lines: readonly string[]): string[] {
  const folded: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = folded.at(-1);
    if (last?.line === line) last.count++;
    else folded.push({ line, count: 1 });
  }
  return folded.map(({ line, count }) => (count === 1 ? line : `${line} x${count}`));
}
