// clarify verify: what a reader's extension would make of a feed, by the very code that runs there.
import type { Command } from 'commander';
import type { EntryRow } from '../../feed/state.ts';
import { acceptsOptions, checkFilled, checkProvinces } from '../check-options.ts';
import { remedyFor, reportFailures } from '../feed-failures.ts';
import { collect, EXIT, plural, type Shell } from '../shell.ts';
import { readVerifiedFeed, type VerifiedFeed } from '../verified-feed.ts';

interface VerifyOptions {
  readonly province: string[];
  readonly fingerprint?: string;
  readonly json?: boolean;
}

/** Adds `verify` to the program. */
export function addVerify(program: Command, shell: Shell): void {
  program
    .command('verify')
    .summary('read a feed as the extension does')
    .description(
      `Syncs the feed from an address or a folder into memory, with the code of the extension, and prints what it accepts: publishers, entries, lines it would hide, and every file it refuses with the reason. Ends with 0 where all was accepted, with 1 otherwise.`,
    )
    .argument('<url|folder>', 'base address, or a folder that holds v1/ or public/v1/')
    .option('--province <code>', 'province to read, may be repeated; all of a folder where left out', collect, [])
    .option('--fingerprint <words>', 'words (or hex) that the agency published: anything else is refused')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  clarify verify klarifikasi
  clarify verify https://umpan.contohkab.example/ --province 99`,
    )
    .action(async (target: string, options: VerifyOptions) => {
      const problems = [
        ...checkFilled('<url|folder>', target, 'Give the address of a feed or its folder.'),
        ...checkProvinces(options.province),
      ];
      if (!acceptsOptions(shell, problems)) return;
      const feed = await readVerifiedFeed({
        target,
        provinces: options.province,
        now: shell.now(),
        ...(options.fingerprint === undefined ? {} : { fingerprint: options.fingerprint }),
      });
      const hasHidden = feed.rows.some(({ status }) => status === 'hidden');
      const quiet = { ...shell, err: () => undefined }; // the JSON says it all
      const isGood = reportFailures(options.json === true ? quiet : shell, feed) && !hasHidden;
      if (hasHidden) shell.exitWith(EXIT.problems);
      if (options.json === true) shell.out(JSON.stringify(summaryOf(feed, isGood), null, 2));
      else print(feed, isGood, shell);
    });
}

function print(feed: VerifiedFeed, isGood: boolean, shell: Shell): void {
  const { report } = feed;
  shell.out(feed.url);
  shell.out(`Words: ${feed.words.join(' · ')}`);
  shell.out(`Root holds until ${feed.rootExpires.slice(0, 10)}.`);
  for (const { province, outcome } of report.provinces) shell.out(`Province ${province}: ${outcome}.`);
  for (const { publisher, head } of feed.publishers) {
    const count = countRows(feed.rows.filter((row) => row.publisher === publisher.id));
    const until = head === undefined ? '' : `, signed until ${head.expires.slice(0, 10)}`;
    shell.out(
      `${publisher.id} (${publisher.kind}, ${publisher.status}): ${count.active} active, ${count.superseded} superseded, ${count.withdrawn} withdrawn, ${count.hidden} hidden${until}.`,
    );
  }
  for (const row of feed.rows.filter(({ status }) => status === 'hidden'))
    shell.err(`${row.id === '' ? row.key : row.id}: hidden from readers (${row.reason ?? 'unknown'}).`);
  shell.out(
    `${isGood ? 'Accepted' : 'Not accepted as a whole'}: ${plural(feed.rows.length, 'entry')}, ${plural(report.requests, 'request')}, ${report.bytes} bytes.`,
  );
}

function countRows(rows: readonly EntryRow[]): Record<EntryRow['status'], number> {
  const count = { active: 0, superseded: 0, withdrawn: 0, hidden: 0 };
  for (const { status } of rows) count[status] += 1;
  return count;
}

function summaryOf(feed: VerifiedFeed, isGood: boolean): unknown {
  const { report } = feed;
  return {
    url: feed.url,
    fingerprint: feed.fingerprint,
    words: feed.words,
    rootExpires: feed.rootExpires,
    isAccepted: isGood,
    provinces: report.provinces,
    failures: report.failures.map((failure) => ({ ...failure, remedy: remedyFor(failure.code) })),
    publishers: feed.publishers.map(({ publisher }) => ({
      id: publisher.id,
      kind: publisher.kind,
      status: publisher.status,
      entries: countRows(feed.rows.filter((row) => row.publisher === publisher.id)),
    })),
    requests: report.requests,
    bytes: report.bytes,
  };
}
