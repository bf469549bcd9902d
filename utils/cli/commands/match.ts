// clarify match: which entries of a feed would mark a text, and why.
import type { Command } from 'commander';
import type { StandingEntry } from '../../domain/entry.ts';
import { claimOfEntry } from '../../matching/claim-of-entry.ts';
import { chooseFolder } from '../agency-folder.ts';
import { acceptsOptions, checkFilled, checkPostDate, checkPostUrl, checkProvinces } from '../check-options.ts';
import { reportFailures } from '../feed-failures.ts';
import { explainMatch } from '../match.ts';
import { listRegions } from '../region-list.ts';
import { collect, type Shell } from '../shell.ts';
import { readVerifiedFeed, standingEntriesOf } from '../verified-feed.ts';

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
      `Matches a text with the entries of a feed, as the extension would: first "answers" (it marks the post), then "related" (shown only where the reader asked for it), or "No mark". The feed is verified first; where it is not accepted as a whole the command ends with 1.`,
    )
    .argument('<text>', 'text of a post')
    .option('--feed <url|folder>', 'feed to match with; the chosen agency where left out')
    .option('--province <code>', 'province to read, may be repeated; all of a folder where left out', collect, [])
    .option('--url <url>', 'permalink of the post: a claim that lists it is answered at once')
    .option('--date <date>', 'ISO date of the post')
    .option('--explain', 'the words that decided, and what stood against it')
    .option('--json', 'print the matches as JSON')
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
      const entries = new Map(standingEntriesOf(feed).map((entry) => [entry.id, entry]));
      const regions = await listRegions();
      const { matches, lines } = explainMatch({
        text,
        // news without a stance never marks a post
        claims: [...entries.values()].filter(({ stance }) => stance !== undefined).map((e) => claimOfEntry(e.id, e)),
        regionNames: new Map(regions.map(({ code, name }) => [code, name])),
        ...(options.url === undefined ? {} : { url: options.url }),
        ...(options.date === undefined ? {} : { date: options.date }),
      });
      if (options.json === true) shell.out(JSON.stringify({ matches }, null, 2));
      else if (options.explain === true || matches.length === 0) for (const line of lines) shell.out(line);
      else
        for (const match of matches)
          shell.out(`${match.tier.padEnd(7)} ${match.score.toFixed(2)} ${describe(entries.get(match.key))}`);
    });
}

function describe(entry: StandingEntry | undefined): string {
  return entry === undefined ? '' : `${entry.id} (${entry.stance}): ${entry.claim.short ?? entry.claim.text}`;
}
