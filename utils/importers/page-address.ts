// The address of a page as it is kept and told apart, however its feed writes it.

/**
 * The page over https: a source that was itself read over https may still write its old http links, and words for counting its
 * feed's readers, which would go along wherever the address is shared. Undefined where it is no page of the web.
 */
export function pageAddress(written: string | undefined): string | undefined {
  const url = URL.parse(written?.trim() ?? '');
  if (url === null || !/^https?:$/.test(url.protocol) || url.port !== '') return undefined;
  url.protocol = 'https:';
  url.hash = '';
  // a search that has none keeps its spelling
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  return url.href;
}
