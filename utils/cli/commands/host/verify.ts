// clarify host verify: the host's own feed as readers accept it, and what of it will soon have to be signed again.
import type { Command } from 'commander';
import { HOST_PATH } from '../../../authoring/host-files.ts';
import type { Problem } from '../../../errors.ts';
import { reportFailures } from '../../feed-failures.ts';
import { publicFolder } from '../../feed-folder.ts';
import { readHostSettings, readState } from '../../host/host-folder.ts';
import { folderOf } from '../../host/host-options.ts';
import { EXIT, plural, reportProblems, type Shell } from '../../shell.ts';
import { readVerifiedFeed, type VerifiedFeed } from '../../verified-feed.ts';

const DAY_MS = 86_400_000;
/** Officers need time to come together; publishers are reminded a month ahead; a snapshot must outlive a night. */
const NOTICE_DAYS = { officers: 60, heads: 30, snapshot: 1 };

/** Adds `host verify` to the program. */
export function addHostVerify(host: Command, shell: Shell): void {
  host
    .command('verify')
    .summary('read the feed as readers do, and tell what expires')
    .description(
      `Syncs public/ into memory with the code of the extension, prints what is accepted of each publisher, and warns of roots and directories that end within 60 days, heads within 30, snapshots within one. Ends with 0 where all was accepted.`,
    )
    .addHelpText('after', '\nExample:\n  clarify host verify --dir host')
    .action(async (_options: unknown, command: Command) => {
      const folder = folderOf(command);
      await readHostSettings(folder);
      const feed = await readVerifiedFeed({
        target: publicFolder(folder),
        isFolder: true,
        provinces: [],
        now: shell.now(),
      });
      const isGood = reportFailures(shell, feed);
      reportProblems(shell, await expiring(folder, feed, shell.now()));
      for (const { publisher, head } of feed.publishers) {
        const rows = feed.rows.filter((row) => row.publisher === publisher.id);
        const hidden = rows.filter(({ status }) => status === 'hidden').length;
        const number = head === undefined ? 'nothing published' : `head ${head.seq}, ${plural(rows.length, 'entry')}`;
        shell.out(`${publisher.id} (${publisher.status}, ${publisher.assurance}): ${number}, ${hidden} hidden.`);
        if (hidden > 0) shell.exitWith(EXIT.problems);
      }
      const { requests, bytes } = feed.report;
      const verdict = isGood ? 'Accepted' : 'Not accepted as a whole';
      shell.out(`${verdict}: ${plural(feed.rows.length, 'entry')}, ${plural(requests, 'request')}, ${bytes} bytes.`);
    });
}

async function expiring(folder: string, feed: VerifiedFeed, now: Date): Promise<Problem[]> {
  const { root, directories, snapshots } = await readState(folder);
  const found: Problem[] = [];
  const check = (place: string, expires: string, days: number, remedy: string) => {
    if (Date.parse(expires) - now.getTime() > days * DAY_MS) return;
    found.push({ place, message: `ends on ${expires.slice(0, 10)}.`, remedy, severity: 'warning' });
  };
  const bySigning = 'Bring the officers together for host sign.';
  if (root !== undefined) check(HOST_PATH.root(root.version), root.expires, NOTICE_DAYS.officers, bySigning);
  for (const [province, { directory }] of directories)
    check(HOST_PATH.directory(province, directory.version), directory.expires, NOTICE_DAYS.officers, bySigning);
  for (const [province, { expires }] of snapshots)
    check(HOST_PATH.snapshot(province), expires, NOTICE_DAYS.snapshot, 'Run host snapshot every 6 hours.');
  for (const { id, head, publisher } of feed.publishers)
    if (head !== undefined && publisher.status === 'active')
      check(HOST_PATH.head(id, head.seq), head.expires, NOTICE_DAYS.heads, 'Remind the publisher to publish again.');
  return found;
}
