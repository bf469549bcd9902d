// The pictures of an Instagram post, without those of its people, and what the page says of them.

const AVATAR = 'header img, [role="link"] img, a[href*="/liked_by/"] img, li:has(h2) img, li:has(h3) img';
/** "Foto oleh NAMA pada 09 November 2026." begins the description that the site writes itself, perhaps with who is tagged (2025-11). */
const BYLINE = /^(?:Photo|Foto)\b.{0,120}?\b\d{4}(?:\s(?:tagging|menandai)\b.{0,200}?)?\.(?:\s+|$)/u;

/** Pictures of the post itself. */
export function imagesOf(element: Element): Element[] {
  return [...element.querySelectorAll('img')].filter((image) => !image.matches(AVATAR));
}

/** What is to be seen, without the sentence about who took it and when. */
export function descriptionOf(image: Element): string {
  return (image.getAttribute('alt') ?? '').replace(BYLINE, '');
}
