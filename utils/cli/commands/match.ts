// clarify match: what a reader would see for a post, and why.
import type { Command } from 'commander';
import { chooseFolder } from '../agency-folder.ts';
import { acceptsOptions, checkFilled, checkPostDate, checkPostUrl, checkProvinces } from '../check-options.ts';
import { describeOutcome, explainMatches, explainRefusal, labelOf } from '../describe-match.ts';
import { reportFailures } from '../feed-failures.ts';
import { type MatchOutcome, type MatchRequest, matchText } from '../match.ts';
import { buildReaderJudge } from '../reader-judge.ts';
import { listRegions } from '../region-list.ts';
import { collect, type Shell } from '../shell.ts';
import { knownEntriesOf, readVerifiedFeed } from '../verified-feed.ts';

interface MatchOptions {
  readonly feed?: string;
  readonly province: string[];
  readonly url?: string;
  readonly date?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** Adds `match` to the program. */
export function addMatch(program: Command, shell: Shell): void {
  program
    .command('match')
    .summary('say what a reader would see for a post')
    .description(
      `Matches a text with the active entries of a feed as the extension does, and prints the mark that a reader would see beside the post ("Ada jawaban resmi" where an agency answers it, "Ada sumber lain" where only others do, or "No mark"), the official answers, and the comparison sources about the same claim. A mark that is only related is shown to readers who switched that on. The feed is verified first; where it is not accepted as a whole the command ends with 1.`,
    )
    .argument('<text>', 'text of a post')
    .option('--feed <url|folder>', 'feed to match with; the chosen agency where left out')
    .option('--province <code>', 'province to read, may be repeated; all of a folder where left out', collect, [])
    .option('--url <url>', 'permalink of the post: a claim that lists it is answered at once')
    .option('--date <date>', 'ISO date of the post')
    .option('--explain', 'the words that decided and what stood against it, or which claim came nearest')
    .option('--json', 'print {mark, official, comparison, cited, matches}')
    .addHelpText(
      'after',
      `
Example:
  clarify match "mulai Januari bayar sampah di Kab. Contoh naik 300%" --feed klarifikasi --explain`,
    )
    .action(async (text: string, options: MatchOptions, command: Command) => {
      const problems = [
        ...checkFilled('<text>', text, 'Give the text of a post in quotes.'),
        ...(options.feed === undefined ? [] : checkFilled('--feed', options.feed, 'Give an address or a folder.')),
        ...checkProvinces(options.province),
        ...checkPostUrl(options.url),
        ...checkPostDate(options.date),
      ];
      if (!acceptsOptions(shell, problems)) return;
      const feed = await readVerifiedFeed({
        target: options.feed ?? chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir),
        isFolder: options.feed === undefined,
        provinces: options.province,
        now: shell.now(),
      });
      reportFailures(shell, feed);
      const entries = knownEntriesOf(feed);
      const outcome = matchText({
        text,
        entries,
        ...(await regionsFor(feed.report.provinces.map(({ province }) => province))),
        ...postOf(options),
      });
      if (options.json === true) {
        shell.out(JSON.stringify(summaryOf(outcome), null, 2));
        return;
      }
      for (const line of describeOutcome(outcome, entries.length)) shell.out(line);
      if (options.explain !== true) return;
      const { matches, nearest } = outcome;
      for (const line of matches.length > 0 ? explainMatches(matches, text) : explainRefusal(nearest)) shell.out(line);
    });
}

/** Names of regions and the judge of a text's region, for a reader who follows these provinces. */
async function regionsFor(followed: readonly string[]): Promise<Pick<MatchRequest, 'regionNames' | 'judgeRegion'>> {
  const [regions, { judgeRegion }] = await Promise.all([listRegions(), buildReaderJudge(followed)]);
  return { regionNames: new Map(regions.map(({ code, name }) => [code, name])), judgeRegion };
}

function postOf({ url, date }: MatchOptions): Pick<MatchRequest, 'url' | 'date'> {
  return { ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}

function summaryOf({ seen, matches }: MatchOutcome): unknown {
  if (seen === undefined) return { mark: null, official: [], comparison: [], cited: [], matches };
  const { mark, card } = seen;
  const { official, independent: comparison, cited } = card;
  return { mark: { label: labelOf(mark), ...mark }, official, comparison, cited, matches };
}
