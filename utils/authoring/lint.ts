// The publisher's check of drafts: everything the schema demands, and what readers' devices would refuse or could not use.
import type { Publisher } from '../domain/publisher.ts';
import { isWithin } from '../domain/region.ts';
import type { Problem } from '../errors.ts';
import { isOnHosts } from '../feed/scope.ts';
import { type Draft, placeOf } from './draft.ts';
import { entryIdOf, entryOfDraft } from './draft-entry.ts';
import { countInformativeWords, lintClaim, MIN_INFORMATIVE_WORDS } from './lint-claim.ts';
import { lintText, type TextFinding } from './lint-text.ts';

/** Who publishes, and when. */
export interface LintContext {
  readonly publisher: Pick<Publisher, 'id' | 'kind' | 'regions' | 'hosts'>;
  /** ISO time of the check. */
  readonly now: string;
}

type Report = (path: string, finding: TextFinding) => void;

/** Checks all drafts of one publisher, each by itself and all together. Errors stop publication, warnings do not. */
export function lintDrafts(drafts: readonly Draft[], context: LintContext): Problem[] {
  const problems = drafts.flatMap((draft) => lintDraft(draft, context));
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.id === undefined) continue;
    const id = entryIdOf(draft, context.publisher.id);
    const other = first.get(id);
    if (other === undefined) first.set(id, draft);
    else
      problems.push({
        place: placeOf(draft, 'id'),
        message: `the id "${id}" is taken by ${other.file}.`,
        remedy: 'Give this draft an id of its own.',
      });
  }
  return problems;
}

/** Checks one draft by itself. */
export function lintDraft(draft: Draft, context: LintContext): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, { message, remedy, severity }) =>
    problems.push({ place: placeOf(draft, path), message, remedy, ...(severity === undefined ? {} : { severity }) });

  const identity = { revision: 1, published: draft.published ?? context.now, modified: context.now };
  const result = entryOfDraft(draft, context.publisher, identity);
  if ('problems' in result) problems.push(...result.problems);

  lintIdentity(draft, context, report);
  lintRegions(draft, context, report);
  lintDates(draft, context, report);
  if (draft.status !== 'withdrawn') {
    lintTexts(draft, report);
    lintUse(draft, context, report);
  }
  return problems;
}

function lintIdentity(draft: Draft, { publisher }: LintContext, report: Report): void {
  if (draft.id?.includes('/') && !draft.id.startsWith(`${publisher.id}/`))
    report('id', {
      message: `the id lies in the namespace of another publisher than ${publisher.id}.`,
      remedy: `Write only the part after the slash, or ${publisher.id}/….`,
    });
  const url = draft.url === undefined ? null : URL.parse(draft.url);
  if (url !== null && draft.status !== 'withdrawn' && !isOnHosts(url.href, publisher.hosts))
    report('url', {
      message: `url is on ${url.hostname || 'no host'}, which is not a host of ${publisher.id}.`,
      remedy: `Give the page on ${publisher.hosts.join(' or ')} that carries this answer; other pages belong under sources.`,
    });
}

function lintRegions(draft: Draft, { publisher }: LintContext, report: Report): void {
  if (publisher.regions.length === 0) return; // of national reach
  if (draft.regions?.length === 0) report('regions', { message: 'regions is empty.', remedy: 'Leave the key out.' });
  draft.regions?.forEach((region, index) => {
    if (publisher.regions.some((own) => isWithin(region, own))) return;
    report(`regions.${index}`, {
      message: `region ${region} is outside ${publisher.regions.join(', ')}, for which ${publisher.id} speaks.`,
      remedy: 'Readers would not accept the entry: use a region at or below your own.',
    });
  });
}

function lintDates(draft: Draft, { now }: LintContext, report: Report): void {
  const isAfter = (a: string | undefined, b: string) => a !== undefined && Date.parse(a) > Date.parse(b);
  if (draft.validUntil !== undefined && isAfter(draft.validFrom, draft.validUntil))
    report('validUntil', { message: 'validUntil is before validFrom.', remedy: 'Put the two dates in order.' });
  if (isAfter(draft.date, now))
    report('date', {
      message: 'date is in the future.',
      remedy: 'Give the day on which the claim was first seen.',
    });
  if (isAfter(draft.published, now))
    report('published', {
      message: 'published is in the future.',
      remedy: 'The entry is shown at once all the same; leave the key out to use the time of publication.',
      severity: 'warning',
    });
}

function lintTexts(draft: Draft, report: Report): void {
  const check = (path: string, name: string, text: string | undefined) => {
    if (text !== undefined) for (const finding of lintText(name, text)) report(path, finding);
  };
  for (const key of ['claim', 'short', 'claimant', 'title', 'reason'] as const) check(key, key, draft[key]);
  check('answer', 'the answer', draft.answer);
  draft.topics?.forEach((text, index) => {
    check(`topics.${index}`, `topic ${index + 1}`, text);
  });
  draft.paraphrases?.forEach((text, index) => {
    const name = `paraphrase ${index + 1}`;
    check(`paraphrases.${index}`, name, text);
    const words = countInformativeWords(text, draft.language);
    if (words < MIN_INFORMATIVE_WORDS)
      report(`paraphrases.${index}`, {
        message: `${name} has only ${words} informative words, so it cannot mark a post by itself.`,
        remedy: 'Copy a whole sentence as it is going round, with place and number.',
        severity: 'warning',
      });
  });
  draft.data?.forEach((point, index) => {
    for (const [key, text] of Object.entries(point))
      check(`data.${index}.${key}`, `${key} of figure ${index + 1}`, text);
  });
  draft.sources?.forEach((source, index) => {
    check(`sources.${index}.title`, `title of source ${index + 1}`, source.title);
    check(`sources.${index}.publisher`, `publisher of source ${index + 1}`, source.publisher);
  });
  if (draft.claim !== undefined) for (const finding of lintClaim(draft.claim, draft.language)) report('claim', finding);
}

function lintUse(draft: Draft, { publisher }: LintContext, report: Report): void {
  if (draft.stance === undefined)
    report('stance', {
      message: 'stance is missing.',
      remedy:
        publisher.kind === 'agency'
          ? 'An agency has to say where it stands, for example stance: false, explains or not-yet-known.'
          : 'Without one the entry never marks a post and only stands beside other answers.',
      severity: publisher.kind === 'agency' ? 'error' : 'warning',
    });
  if ((draft.sources?.length ?? 0) === 0 && publisher.kind !== 'media')
    report('sources', {
      message: 'no source is given.',
      remedy: 'Name at least one page or document on which readers can check the answer.',
      severity: 'warning',
    });
  if ((draft.paraphrases?.length ?? 0) === 0 && draft.stance !== undefined)
    report('paraphrases', {
      message: 'no paraphrase is given.',
      remedy: 'Copy one circulating text to the letter: it makes the claim far easier to recognise.',
      severity: 'warning',
    });
  if (draft.status === 'superseded' && draft.reason === undefined)
    report('status', {
      message: 'a superseded entry does not say why.',
      remedy: 'Add reason: and, in the new entry, supersedes: with the id of this one.',
      severity: 'warning',
    });
}
