// A site of others that the reader adds as a source: what is known of it, and how it fares.
import { plainText } from './plain-text.ts';
import { publisherId, publisherKind, siteHost } from './publisher.ts';
import { regionCode } from './region.ts';
import { z } from './zod.ts';

/** `feed`: RSS 2.0, Atom or JSON Feed. `wordpress`: the REST API of the site at the address. `claimreview`: JSON. `page`: HTML with JSON-LD. */
export const siteFormat = z.enum(['feed', 'wordpress', 'claimreview', 'page']);
export type SiteFormat = z.infer<typeof siteFormat>;

/** A source that was added. It signs nothing: its items are shown as imported from its site. */
export const sourceChoice = z.object({
  id: publisherId,
  name: plainText(160),
  kind: publisherKind,
  /** Kemendagri codes it writes about; empty for the whole country. */
  regions: z.array(regionCode).max(8),
  /** Hosts whose pages its items may lie on. */
  hosts: z.array(siteHost).min(1).max(4),
  url: z.url({ protocol: /^https$/ }).max(600),
  format: siteFormat,
  addedAt: z.iso.datetime(),
});
export type SourceChoice = z.infer<typeof sourceChoice>;

/** Who keeps a public list in which a publisher's standing can be looked up. */
export type PressRegister = 'ifcn' | 'dewan-pers';

/** A public page on which others use an address, and the day on which its feed answered them. */
export interface AddressUse {
  readonly page: string;
  readonly answered: string;
}

/** The address of a feed and where it stands; with neither, others use it, and no page can be named. */
export interface SourceFeed {
  readonly url: string;
  readonly format: SiteFormat;
  /** The publisher's own page on its feeds. */
  readonly documentedAt?: string;
  readonly usedAt?: AddressUse;
}

/** A source that exists, as the catalogue describes it; off until it is added. */
export interface CatalogueSource extends Omit<SourceChoice, 'addedAt' | 'url' | 'format' | 'hosts'> {
  readonly hosts: readonly string[];
  /** Its home page. */
  readonly site: string;
  /** Absent where no feed is known: then it can only be opened. */
  readonly feed?: SourceFeed;
  /** The reader typed the address of its feed: it is not of the catalogue. */
  readonly isTyped?: boolean;
  /** Where its standing can be looked up. Nobody here looked: what the register says of it is not known. */
  readonly press?: PressRegister;
  /** Day on which this entry was written. */
  readonly notedAt: string;
}

/** Why an item of a source became no entry; `elsewhere`: its page is not the source's own; `other-region`: it is about none of the source's regions. */
export type RefusalReason =
  | 'elsewhere'
  | 'other-region'
  | 'undated'
  | 'untitled'
  | 'unnamed'
  | 'twice'
  | 'too-large'
  | 'malformed'
  | 'left-out';

/** What one reading of a source did, in numbers. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>;
  /** Items held after it that state a stance, and may mark a post. */
  readonly marking: number;
}

/** How an added source fares. */
export interface SourceState {
  readonly hasPermission: boolean;
  readonly isReading: boolean;
  /** When it last answered. */
  readonly readAt?: string;
  readonly nextAt?: string;
  /** Code of what failed last, where the last run failed. */
  readonly failure?: string;
  /** Items held on the device. */
  readonly entries: number;
  /** What the last answer brought; absent before the first. */
  readonly imported?: ImportCounts;
}

/** A source as pages list it: from the catalogue, or added by its address. */
export interface ListedSource extends CatalogueSource {
  /** Present once it is added. */
  readonly state?: SourceState;
}
