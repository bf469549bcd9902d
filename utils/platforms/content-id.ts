// A post's identity where the page gives no permalink: a hash of what it says, whoever says it.

/**
 * `~` and 53 bits in base 36 over the words of `parts`: case, white space and compatibility forms do not count.
 * The author is left out on purpose: nothing about authors is kept. The function is cyrb53 (public domain, bryc):
 * synchronous, unlike SubtleCrypto, and wide enough for the few thousand posts a reader meets.
 */
export function contentId(parts: readonly string[]): string {
  const text = parts.join('\n').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `~${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
