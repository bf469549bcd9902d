// Which entry an item is: the same one for ever, though its address, title or status changes.
import { type Entry, entryId } from '../domain/entry.ts';
import { sha256Hex, utf8 } from '../feed/bytes.ts';
import { pageAddress } from './page-address.ts';
import type { SourceItem } from './source-item.ts';

/** Finds or makes the entry id of an item; undefined where it has neither a name nor an address. */
export type Identify = (item: SourceItem) => Promise<string | undefined>;

/** Ids are `<publisher>/<words of the address>-<8 hex digits of SHA-256 over what the source calls the item>`; the digits alone identify. */
export function identifyIn(publisherId: string, held: readonly Entry[]): Identify {
  const byDigits = new Map(held.map(({ id }) => [id.slice(-8), id]));
  return async (item) => {
    const name = nameOf(item);
    if (name === undefined) return undefined;
    if (name.startsWith(`${publisherId}/`) && entryId.safeParse(name).success) return name;
    const digits = (await sha256Hex(utf8(name))).slice(0, 8);
    const known = byDigits.get(digits);
    if (known !== undefined) return known;
    const words = wordsOf(item.url);
    const id = `${publisherId}/${words === '' ? digits : `${words}-${digits}`}`;
    byDigits.set(digits, id);
    return id;
  };
}

/** An address is a name only without what varies: a feed that counts its readers writes another one every time. */
function nameOf({ guid, url }: SourceItem): string | undefined {
  return guid !== undefined && guid !== url ? guid : (pageAddress(url) ?? url);
}

/** The last part of the address, so that a person recognises the entry. */
function wordsOf(address: string | undefined): string {
  const path = URL.parse(address ?? '')?.pathname ?? '';
  const last =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return last
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
