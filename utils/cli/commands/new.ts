// clarify new: a draft to fill in.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { draftTemplate } from '../../authoring/draft-template.ts';
import { entryId } from '../../domain/entry.ts';
import { AppError } from '../../errors.ts';
import { chooseFolder, readSettings } from '../agency-folder.ts';
import type { Shell } from '../shell.ts';

/** Adds `new` to the program. */
export function addNew(program: Command, shell: Shell): void {
  program
    .command('new')
    .summary('write an empty draft')
    .description(
      `Writes drafts/<name>.md: front matter between two lines "---", and below it the answer as plain text.

Keys of a draft
  id            name of the clarification; never changes
  claim         what is going round, one sentence, at most 300 characters
  paraphrases   other wordings, up to 12; circulating texts to the letter are best
  short         the claim as a headline (optional)
  date          when it was first seen: 2026-11-21
  claimant      an institution that says so, never a person (optional)
  appearances   links to posts that carry the claim (optional)
  stance        true, partly-true, false, misleading, missing-context, outdated, explains, not-yet-known
  title         headline of the answer, at most 160 characters
  regions       Kemendagri codes at or below your own; yours where left out
  topics        up to 8 words (optional)
  language      id where left out
  data          figures: label, value, unit (optional), source
  sources       pages and documents: title, url, kind, publisher, date, stance
  url           the page on your own site that carries the answer
  validFrom, validUntil   dates between which the answer holds (optional)
  related       ids (dinas-lain/nama) or addresses about the same claim (optional)
  supersedes    id of an own entry that this one replaces (optional)
  status        active, superseded or withdrawn
  reason        why it was revised or withdrawn; needed to withdraw
  published     first publication, with zone, where it was earlier than now (optional)`,
    )
    .argument('<name>', 'small letters, digits and hyphens: tarif-sampah-2027')
    .addHelpText('after', '\nExample:\n  clarify new tarif-sampah-2027 --dir klarifikasi')
    .action(async (name: string, _options: unknown, command: Command) => {
      const folder = chooseFolder(command.optsWithGlobals<{ dir?: string }>().dir);
      const { publisher } = await readSettings(folder);
      if (!entryId.safeParse(`${publisher.id}/${name}`).success)
        throw new AppError('cli/bad-option', `"${name}" cannot be the name of a draft.`, {
          place: '<name>',
          remedy: 'Use small letters, digits and hyphens: tarif-sampah-2027.',
        });
      const path = join(folder, 'drafts', `${name}.md`);
      if (existsSync(path))
        throw new AppError('cli/exists', 'this draft is there already.', {
          place: path,
          remedy: 'Edit it, or choose another name.',
        });
      await mkdir(dirname(path), { recursive: true });
      const today = shell.now().toISOString().slice(0, 10);
      const [host = ''] = publisher.hosts;
      await writeFile(path, draftTemplate({ slug: name, host, regions: publisher.regions, today }), { flag: 'wx' });
      shell.out(path);
      shell.out('Fill it in, then: npm run clarify -- check');
    });
}
