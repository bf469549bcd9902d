// How an entry of the catalogue is written down: a source with the address of its feed and where that stands, or a site alone.
import type { RegionCode } from '../domain/region.ts';
import type { AddressUse, CatalogueSource, SourceFeed } from '../domain/source-choice.ts';

/**
 * Written down on this day. Whoever wrote it saw no feed answer: each is unchecked until its first use. An address stands here
 * as its publisher documents it, or else as others use it; none is made from a pattern.
 */
const NOTED = '2026-11-24';

/** Where an address stands: in the publisher's own documentation, or at others who use it. */
export type Evidence = Pick<SourceFeed, 'documentedAt' | 'usedAt'>;

/** Others use the address, and no page that could be named says when it answered. */
export const USED: Evidence = {};

/** Others use the address, on a public page, where it answered on that day. */
export function answeredAt(page: string, answered: string): Evidence {
  const usedAt: AddressUse = { page, answered };
  return { usedAt };
}

/** The publisher's own page names the address. */
export function documentedAt(page: string): Evidence {
  return { documentedAt: page };
}

/** What every entry says of a source. */
type Named = readonly [id: string, name: string, kind: CatalogueSource['kind'], regions: readonly RegionCode[]];

/** A source whose feed can be read. */
export function readable(
  [id, name, kind, regions]: Named,
  { site, url, press, ...evidence }: { site: string; url: string; press?: CatalogueSource['press'] } & Evidence,
): CatalogueSource {
  return { ...siteOnly([id, name, kind, regions], site, press), feed: { url, format: 'feed', ...evidence } };
}

/** A newsroom whose feed can be read. */
export function newsroom(
  id: string,
  name: string,
  regions: readonly RegionCode[],
  url: string,
  evidence: Evidence = USED,
): CatalogueSource {
  // a feed on a host of its own links to pages of the site
  const site = `https://${new URL(url).hostname.replace(/^rss\./, 'www.')}/`;
  return readable([id, name, 'media', regions], { site, url, press: 'dewan-pers', ...evidence });
}

/** No feed of it is known, and none is guessed: it can be opened. */
export function siteOnly(
  [id, name, kind, regions]: Named,
  site: string,
  press?: CatalogueSource['press'],
): CatalogueSource {
  const hosts = [new URL(site).hostname.replace(/^www\./, '')];
  return { id, name, kind, regions: [...regions], hosts, site, ...(press && { press }), notedAt: NOTED };
}
