// The demo's result as a table for a terminal.

/** What became of one post of the demo. */
export interface DemoRow {
  readonly post: string;
  /** Words of the badge, after a dot where the claim is marked above; empty where the post was not marked. */
  readonly mark: string;
  readonly claim: string;
  readonly clarification: string;
  readonly comparison: readonly string[];
  /** From the post on the page to its badge. */
  readonly milliseconds?: number;
  /** Claims that may have marked it: several sources are about one claim. Empty where nothing should. */
  readonly expected: readonly string[];
}

const COLUMNS = [
  { head: 'post', width: 44, of: (row: DemoRow) => row.post },
  { head: 'mark', width: 19, of: (row: DemoRow) => row.mark || '-' },
  { head: 'clarification', width: 34, of: (row: DemoRow) => row.clarification || '-' },
  { head: 'comparison sources', width: 44, of: (row: DemoRow) => row.comparison.join(', ') || '-' },
  { head: 'ms', width: 5, of: (row: DemoRow) => (row.milliseconds === undefined ? '-' : row.milliseconds.toFixed(0)) },
  { head: 'as expected', width: 11, of: (row: DemoRow) => (isAsExpected(row) ? 'yes' : 'NO') },
] as const;

/** True where the post is marked by a claim it should be marked by, or rightly not at all. */
export function isAsExpected({ claim, expected }: DemoRow): boolean {
  return claim === '' ? expected.length === 0 : expected.includes(claim);
}

/** Lines of the table, head first. */
export function renderTable(rows: readonly DemoRow[]): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padOrCut(cell, COLUMNS[index]?.width ?? 10))
      .join('  ')
      .trimEnd();
  return [
    line(COLUMNS.map(({ head }) => head)),
    line(COLUMNS.map(({ width }) => '-'.repeat(width))),
    ...rows.map((row) => line(COLUMNS.map(({ of }) => of(row)))),
  ].join('\n');
}

function padOrCut(text: string, width: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > width ? `${oneLine.slice(0, width - 1)}…` : oneLine.padEnd(width);
}
