// What a schema issue means to the person who wrote the draft: one message and one remedy for each field.
import { STANCES } from '../domain/stance.ts';
import { nearest } from './nearest.ts';

/** The part of a zod issue that is read here. */
interface Issue {
  readonly code: string;
  readonly message: string;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

const DATE = 'Write it as 2026-11-21.';
const ADDRESS = 'Write the whole address, beginning with https://, at most 600 characters.';

/** Remedies by the last named step of the path. */
const REMEDIES: Readonly<Record<string, string>> = {
  id: 'Use small letters, digits and hyphens: id: tarif-sampah-2027.',
  claim: 'State what is going round in one sentence: claim: "Tarif sampah … naik 300 persen …".',
  title: 'Write a headline of the answer: title: "…", at most 160 characters.',
  answer: 'Write the answer as plain text below the second "---", at most 2,000 characters.',
  regions: 'Use Kemendagri codes such as 99.01.',
  language: 'Use a language tag such as id, jv or en.',
  stance: `Use one of ${STANCES.join(', ')}.`,
  status: 'Use active, superseded or withdrawn.',
  kind: 'Use one of regulation, data, news, factcheck, statement, document.',
  date: DATE,
  validFrom: DATE,
  validUntil: DATE,
  url: ADDRESS,
  appearances: 'Give the https address of the post itself, not of the site.',
  related: 'Give an entry id such as contoh-pos/tarif-sampah, or an https address.',
  supersedes: 'Give the id of the entry that this one replaces.',
  reason: 'Say in one sentence why: reason: "…".',
  label: 'Name the figure: label: Tarif 2027.',
  value: 'Give the figure as it is to be read: value: "Rp12.500".',
  source: 'Say where the figure stands: source: Perda Contoh 4/2026, lampiran I.',
};

/** Message and remedy for an issue at `path` of a draft, whose value there is `value`. */
export function describeIssue(
  issue: Issue,
  path: string,
  value: string | undefined,
): { readonly message: string; readonly remedy: string } {
  const name = nameOf(path);
  const isMissing = value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  if (isMissing) return { message: `${name} is missing.`, remedy: remedyFor(path) };
  if (issue.code === 'too_big')
    return { message: `${name} is too long: ${sizeOf(issue, value)}.`, remedy: 'Shorten it, or leave some out.' };
  if (issue.code === 'custom') return describeCustom(issue.message, name, path);
  const guess = value === undefined ? undefined : nearest(value, (issue.values ?? []).map(String));
  return {
    message: value === undefined ? `${name} is not as it should be.` : `${name} cannot be "${excerpt(value)}".`,
    remedy: guess === undefined ? remedyFor(path) : `Did you mean "${guess}"?`,
  };
}

function describeCustom(message: string, name: string, path: string) {
  if (message.startsWith('holds'))
    return {
      message: `${name} holds a control, direction or HTML character.`,
      remedy: 'Retype it as plain text: invisible characters and <tags> are not allowed in a feed.',
    };
  return { message: `${name}: ${message}.`, remedy: remedyFor(path) };
}

/** `sources.0.url` becomes `url of sources 1`. */
function nameOf(path: string): string {
  const [first = path, index, field] = path.split('.');
  if (first === 'answer') return 'the answer';
  if (index === undefined) return first;
  const item = /^\d+$/.test(index) ? `${first} ${Number(index) + 1}` : `${first} ${index}`;
  return field === undefined ? item : `${field} of ${item}`;
}

function remedyFor(path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const last = steps.at(-1) ?? '';
  return REMEDIES[last] ?? 'See "clarify new --help" for the form of a draft.';
}

function sizeOf(issue: Issue, value: string | undefined): string {
  const most = issue.maximum === undefined ? '' : `at most ${issue.maximum}`;
  return value === undefined ? `${most} are allowed` : `it has ${value.length} characters, ${most} are allowed`;
}

/** Shows invisible characters as code points, so that a message cannot be turned around by what it reports. */
function excerpt(value: string): string {
  const visible = value.replace(
    /[\p{Cc}\p{Cf}\p{Cs}]/gu,
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return visible.length > 60 ? `${visible.slice(0, 57)}…` : visible;
}
