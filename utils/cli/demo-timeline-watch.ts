// Measures in the demo's page how long each post stood there before its badge did.

/** Milliseconds from a post in the document to its badge, by the post's `data-id`. */
export type BadgeTimes = Readonly<Record<string, number>>;

/**
 * To be run in the page before anything else of it: notes when posts and badges come.
 * Runs inside the page and may use nothing from this file.
 */
export function watchTimeline(): void {
  const posts = new Map<string, number>();
  const times: Record<string, number> = {};
  Object.assign(globalThis, { demoTimes: times });
  const note = (node: Node) => {
    if (!(node instanceof Element)) return;
    const found = [node, ...node.querySelectorAll('.status[data-id], [data-pembanding="badge"]')];
    for (const element of found) {
      const id = element.closest<HTMLElement>('.status[data-id]')?.dataset.id;
      if (id === undefined) continue;
      if (element.matches('[data-pembanding="badge"]')) times[id] ??= performance.now() - (posts.get(id) ?? 0);
      else if (!posts.has(id)) posts.set(id, performance.now());
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(note);
  }).observe(document, { childList: true, subtree: true });
}
