// The options by which a publisher is described, for an agency of its own and for one on a shared host, and what is wrong with their values.
import type { Command } from 'commander';
import { PUBLISHER_KINDS } from '../domain/publisher.ts';
import { AppError, type Problem } from '../errors.ts';
import { listRegions } from './region-list.ts';

/** Values as they were typed. */
export interface PublisherOptions {
  readonly id?: string;
  readonly name?: string;
  readonly region?: readonly string[];
  readonly urlHost?: readonly string[];
  readonly kind: string;
}

/** Adds the options but `--id`. */
export function addPublisherOptions(command: Command): Command {
  return command
    .option('--name <name>', 'needed: official name: "Dinas Lingkungan Hidup Kab. Contoh"')
    .option('--region <code...>', 'needed: Kemendagri code(s) it speaks for: 99.01')
    .option('--url-host <host...>', 'needed: web host(s) on which its answers are: dlh.contohkab.example')
    .option('--kind <kind>', PUBLISHER_KINDS.join(', '), 'agency');
}

/** The options as members of a publisher; not checked. */
export function publisherFields(options: PublisherOptions) {
  return { id: options.id, name: options.name, kind: options.kind, regions: options.region, hosts: options.urlHost };
}

/** Codes that no region of Indonesia has. */
export async function unknownRegions(codes: readonly string[]): Promise<Problem[]> {
  const known = new Set((await listRegions()).map(({ code }) => code));
  // districts and villages are not in the list: their regency must be
  const unknown = codes.filter((code) => !known.has(code.split('.').slice(0, 2).join('.')));
  return unknown.map((code) => ({
    place: '--region',
    message: `there is no region ${code}.`,
    remedy: 'Use a Kemendagri code: 64 for a province, 64.01 for a regency or city.',
  }));
}

interface OptionWords {
  readonly option: string;
  readonly given: keyof PublisherOptions;
  readonly remedy: string;
}

const OPTIONS: Readonly<Record<string, OptionWords>> = {
  id: { option: '--id', given: 'id', remedy: 'Use small letters, digits and hyphens: dlh-contoh.' },
  name: { option: '--name', given: 'name', remedy: 'Give a name of 1 to 160 characters.' },
  kind: { option: '--kind', given: 'kind', remedy: `Use one of ${PUBLISHER_KINDS.join(', ')}.` },
  regions: { option: '--region', given: 'region', remedy: 'Use Kemendagri codes such as 99.01.' },
  hosts: {
    option: '--url-host',
    given: 'urlHost',
    remedy: 'Give the host alone, in small letters: dlh.contohkab.example, without https://.',
  },
};

/** What is wrong with the option behind one field of the settings: all four that are needed are asked for here, at once. */
export function badPublisherOption(field: string, options: PublisherOptions): Problem {
  const words = OPTIONS[field];
  if (words === undefined) throw new AppError('internal', `no option gives ${field}`);
  const { option: place, given, remedy } = words;
  const value = options[given];
  if (value === undefined) return { place, message: 'is missing.', remedy };
  return { place, message: `"${[value].flat().join(' ')}" cannot be used.`, remedy };
}
