// What to do about a feed that is refused, one sentence per code, and the lines that say so.
import type { SyncFailure } from '../sync/sync-run.ts';
import { EXIT, type Shell, sentence } from './shell.ts';
import type { VerifiedFeed } from './verified-feed.ts';

/** Written for the agency whose feed it is. */
const REMEDIES: Readonly<Record<string, string>> = {
  'feed/offline': 'Check that the web host is up and reachable from here, then try again.',
  'feed/not-found': 'Upload this file; publish again if it is gone from public/ too.',
  'feed/hash-mismatch': 'Upload this file again as it was published; publish again if it is gone from public/ too.',
  'feed/bad-signature': 'Publish again with the key that the directory lists, and upload all of public/.',
  'feed/rollback': 'An older copy lies over a newer one: upload all of the newest public/ again.',
  'feed/equivocation': 'Two publications have one number: publish once more from the newest public/, and upload it.',
  'feed/future': 'Set the clock of this machine right; if it is, publish again on one whose clock is.',
  'feed/stale': 'Its signature has run out: publish again, and upload the result.',
  'feed/malformed': 'Upload this file again in binary mode; if it stays so, publish again with the newest version.',
  'feed/too-large': 'Upload this file again as it was published; a feed with more than this is not read.',
  'feed/quota': 'Free some space on this device.',
  'feed/unsupported': 'Install the newest version of this program.',
};

/** The remedy for a code of a feed; undefined where there is none for it. */
export function remedyFor(code: string): string | undefined {
  return REMEDIES[code];
}

/** Prints all that was refused of a feed, and the provinces that it does not have. Returns true where there is neither. */
export function reportFailures(
  shell: Shell,
  { report, absent, url }: Pick<VerifiedFeed, 'report' | 'absent' | 'url'>,
): boolean {
  for (const failure of report.failures) shell.err(describeFailure(failure));
  for (const province of absent)
    shell.err(`--province ${province}: ${url} has nothing for this province. Give one that it has (cli/no-province)`);
  const isGood = report.failures.length === 0 && absent.length === 0;
  if (!isGood) shell.exitWith(EXIT.problems);
  return isGood;
}

/** `publisher/dlh-contoh: v1/heads/dlh-contoh/2.json: not the file that was signed for. Upload … (feed/hash-mismatch)`. */
function describeFailure({ place, file, message, code }: SyncFailure): string {
  const where = file === undefined ? place : `${place}: ${file}`;
  const remedy = remedyFor(code);
  return `${where}: ${sentence(message)}${remedy === undefined ? '' : ` ${remedy}`} (${code})`;
}
