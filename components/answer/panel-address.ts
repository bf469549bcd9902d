// Where each view of the panel lies: in the part of the address behind `#`, so that going back works as on any page.

/** What the panel shows. */
export type PanelPlace =
  | { readonly view: 'browse' }
  | { readonly view: 'entry'; readonly key: string }
  | { readonly view: 'notices' }
  | { readonly view: 'compare' };

/** Address of one entry. */
export function entryAddress(key: string): string {
  return `#entry=${encodeURIComponent(key)}`;
}

/** Reads the part behind `#`; anything unknown is the list. */
export function panelPlaceOf(hash: string): PanelPlace {
  if (hash === '#notices') return { view: 'notices' };
  if (hash === '#compare') return { view: 'compare' };
  const key = hash.startsWith('#entry=') ? decode(hash.slice('#entry='.length)) : undefined;
  return key === undefined ? { view: 'browse' } : { view: 'entry', key };
}

/** Undefined for an address that was cut in the middle of a character. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
