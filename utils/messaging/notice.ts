// What the background and the popup tell content scripts. Checked by hand: a schema library would double the script that every page loads.

export type Notice =
  /** The data changed: ask about the posts again. */
  | { readonly notice: 'ask-again' }
  /** The reader chose a mark in the popup. */
  | { readonly notice: 'jump-to-post'; readonly postId: string }
  /** The popup wants the structure of the page, for a bug report; answered with text. */
  | { readonly notice: 'diagnose' };

/** The notice in a message; undefined for anything else. */
export function readNotice(message: unknown): Notice | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { notice, postId } = message as Record<string, unknown>;
  if (notice === 'ask-again' || notice === 'diagnose') return { notice };
  if (notice === 'jump-to-post' && typeof postId === 'string') return { notice, postId };
  return undefined;
}
