// clarify push, clarify host push: the published folder to a web root or a bucket, safe to cut off and to repeat.
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { AppError } from '../../errors.ts';
import { chooseFolder } from '../agency-folder.ts';
import { publicFolder } from '../feed-folder.ts';
import { chooseHostFolder } from '../host/host-folder.ts';
import { folderTarget } from '../push/folder-target.ts';
import type { PushTarget } from '../push/push-target.ts';
import { type PushProgress, type PushReport, runPush } from '../push/run-push.ts';
import { plural, type Shell } from '../shell.ts';

interface PushOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly dryRun?: boolean;
}

/** Adds `push` to the program, or to `host`. */
export function addPush(parent: Command, shell: Shell): void {
  const isHost = parent.name() === 'host';
  const name = isHost ? 'clarify host push' : 'clarify push';
  parent
    .command('push')
    .summary('bring public/ to a folder or a bucket')
    .description(
      `Writes what the target does not have yet: first what never changes under its name (with If-None-Match, so that nothing is overwritten), then the exports, then the snapshots; then removes those files of the feed that public/ does not hold any more. Whoever reads in between finds all that is named. A push that was cut off goes on where it was when it is run again. Nothing is written where the target is newer than this folder, or holds the feed of other keys.

v1/ and klarifikasi/ at the target belong to the feed: exports in v1/, klarifikasi/index.html, koreksi.html, gaya.css and every page in klarifikasi/<publisher>/ are replaced, and such pages are removed. Other files there are left alone. A first push stops where it would replace a file that it did not write.

A file that the target would not delete is named, and the push fails: a withdrawn text must not stay.

A bucket is named s3://bucket/folder, at Amazon or a service that speaks its protocol; the key is taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or a profile of the AWS tools.`,
    )
    .argument('<target>', 'a folder, or s3://bucket/folder')
    .option('--endpoint <url>', 'address of a service other than Amazon')
    .option('--region <name>', 'region of the bucket; AWS_REGION where left out')
    .option('--dry-run', 'say what would be written and removed, and do nothing')
    .addHelpText(
      'after',
      `
Examples:
  ${name} /var/www/umpan
  ${name} s3://umpan --endpoint https://s3.contoh.example --region idn`,
    )
    .action(async (place: string, options: PushOptions, command: Command) => {
      const { dir } = command.optsWithGlobals<{ dir?: string }>();
      const folder = isHost ? chooseHostFolder(dir) : chooseFolder(dir);
      const target = await targetOf(place, options);
      const isDryRun = options.dryRun === true;
      const bar = isDryRun ? undefined : progressBar();
      try {
        const report = await runPush(publicFolder(folder), target, { isDryRun, progress: bar?.progress ?? SILENT });
        bar?.stop();
        print(target, report, isDryRun, shell);
      } finally {
        bar?.stop();
        target.close();
      }
    });
}

const SILENT: PushProgress = { begin: () => undefined, advance: () => undefined };

async function targetOf(place: string, { endpoint, region }: PushOptions): Promise<PushTarget> {
  if (!place.startsWith('s3://')) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place))
      throw new AppError('cli/bad-option', `"${place}" is neither a folder nor a bucket.`, {
        place: '<target>',
        remedy: 'Give a folder, also a mounted share, or s3://bucket/folder.',
      });
    return folderTarget(place);
  }
  // the S3 client takes longer to load than most commands to run
  const { bucketTarget } = await import('../push/bucket-target.ts');
  return bucketTarget({
    address: place,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
  });
}

/** Drawn on standard error, and only where somebody looks. */
function progressBar(): { readonly progress: PushProgress; stop(): void } {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} files, {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  return {
    progress: { begin: (files) => bar.start(files, 0), advance: () => bar.increment() },
    stop: () => bar.stop(),
  };
}

function print(target: PushTarget, report: PushReport, isDryRun: boolean, shell: Shell): void {
  const { plan } = report;
  if (isDryRun) {
    for (const path of plan.stages.flat()) shell.out(`write   ${path}`);
    for (const path of plan.removals) shell.out(`remove  ${path}`);
  }
  for (const note of target.notes) shell.err(`${target.name}: ${note}`);
  const [write, remove] = isDryRun ? ['Would write', 'remove'] : ['Wrote', 'removed'];
  const size = isDryRun ? '' : ` (${report.bytes} bytes)`;
  shell.out(
    `${write} ${plural(plan.stages.flat().length, 'file')}${size} to ${target.name}, ${remove} ${plan.removals.length}; ${report.unchanged} were there.`,
  );
}
