// clarify check: everything wrong with drafts, with file and line.
import type { Command } from 'commander';
import { wholeSeconds } from '../../authoring/lifetime.ts';
import { lintDrafts } from '../../authoring/lint.ts';
import { type BreadthContext, lintBroadWordings } from '../../authoring/lint-broad.ts';
import { type ClaimJudged, judgeClaims, lintRegionsNamed, type RegionContext } from '../../authoring/lint-region.ts';
import type { Publisher } from '../../domain/publisher.ts';
import { createBreadthCheck } from '../../matching/broad-wordings.ts';
import { chooseFolder, readDrafts, readSettings } from '../agency-folder.ts';
import { readNeutralPosts } from '../neutral-posts.ts';
import { buildReaderJudge } from '../reader-judge.ts';
import { listRegions } from '../region-list.ts';
import { countProblems, plural, reportProblems, type Shell } from '../shell.ts';

/** Adds `check` to the program. */
export function addCheck(program: Command, shell: Shell): void {
  program
    .command('check')
    .summary('report every problem of the drafts')
    .description(
      `Parses and checks drafts, all of drafts/ where none is named, and prints every problem as
  file:line: what is wrong. What to do.
Then says of which region and topic readers' devices take each claim to be: a post about another region is never answered.
Ends with 0 where nothing has to be corrected (warnings may remain), with 1 otherwise.`,
    )
    .argument('[files...]', 'drafts to check')
    .option('--json', 'print the problems as a JSON array instead')
    .addHelpText('after', '\nExample:\n  clarify check klarifikasi/drafts/tarif-sampah-2027.md --dir klarifikasi')
    .action(async (named: string[], options: { json?: boolean }, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const { publisher } = await readSettings(folder);
      const { drafts, problems: unread, files } = await readDrafts(folder, named);
      const context = await readerContext(publisher);
      const problems = [
        ...unread,
        ...lintDrafts(drafts, { publisher, now: wholeSeconds(shell.now()) }),
        ...lintRegionsNamed(drafts, context),
        ...lintBroadWordings(drafts, context),
      ];
      reportProblems(options.json === true ? { ...shell, err: () => undefined } : shell, problems);
      if (options.json === true) {
        shell.out(JSON.stringify(problems, null, 2));
        return;
      }
      for (const judged of judgeClaims(drafts, context)) shell.out(describeJudged(judged, context));
      shell.out(`${plural(files, 'draft')}: ${countProblems(problems)}.`);
    });
}

/** Judges as the device of a reader who follows the publisher's regions. */
async function readerContext(publisher: Pick<Publisher, 'regions'>): Promise<RegionContext & BreadthContext> {
  const [regions, judge] = await Promise.all([listRegions(), buildReaderJudge(publisher.regions)]);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return {
    publisher,
    judge,
    nameOf: (code) => names.get(code) ?? code,
    regionNames: names,
    broadOf: createBreadthCheck(readNeutralPosts()),
  };
}

function describeJudged({ file, regions, topics }: ClaimJudged, { nameOf }: RegionContext): string {
  const where = regions.length === 0 ? 'names no region' : `is read as about ${regions.map(nameOf).join(', ')}`;
  return `${file}: the claim ${where}${topics.length === 0 ? '' : `; ${topics.join(', ')}`}.`;
}
