// Text of a page as it may be shown inside ours: without the signs that turn the direction of what stands around them.

/** Marks, embeddings, overrides and isolates of direction: U+061C, U+200E/F, U+202A–E, U+2066–9. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same letters in the order in which they are written. Feeds are refused with such signs; posts may have them. */
export function visibleText(text: string): string {
  return text.replace(DIRECTION, '');
}
