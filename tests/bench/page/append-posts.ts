// Posts put on a page one after the other, each timed until it has its badge.

/** What the page saw; `times` in milliseconds from a post in the page to its badge. */
export interface Marking {
  readonly times: number[];
  readonly longestTaskMs: number;
}

/** Runs inside the page and may use nothing from this file: puts posts on top of the timeline, one after the other. */
export async function appendPosts(claimPost: string, count: number): Promise<Marking> {
  const isChosen = (row: Element) => row.querySelector('[data-testid="tweetText"]') !== null;
  const template = [...document.querySelectorAll('article')].find(isChosen);
  const list = template?.closest('[data-testid="cellInnerDiv"]')?.parentElement;
  if (!template || !list) throw new Error('The page has no row to copy.');
  let longestTaskMs = 0;
  const note = (entries: PerformanceObserverEntryList) => {
    for (const { duration } of entries.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  };
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver(note).observe({ type: 'longtask' });
  }
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const row = template.cloneNode(true) as HTMLElement;
    for (const ours of row.querySelectorAll('[data-pembanding]')) ours.remove();
    const text = row.querySelector('[data-testid="tweetText"]');
    if (text) text.textContent = `Warga ke-${index + 1} bilang ${claimPost}`;
    row.querySelector('a[href*="/status/"]')?.setAttribute('href', `/akun_contoh/status/8${Date.now()}${index}`);
    const cell = document.createElement('div');
    cell.setAttribute('data-testid', 'cellInnerDiv');
    cell.append(row);
    const startedMs = performance.now();
    list.prepend(cell);
    const isMarked = await new Promise<boolean>((resolve) => {
      const giveUp = setTimeout(() => resolve(false), 10_000);
      const observer = new MutationObserver(() => {
        if (row.querySelector('[data-pembanding="badge"]') === null) return;
        observer.disconnect();
        clearTimeout(giveUp);
        resolve(true);
      });
      observer.observe(row, { childList: true, subtree: true });
    });
    if (!isMarked) throw new Error(`Post ${index + 1} was not marked within 10 s.`);
    times.push(performance.now() - startedMs);
  }
  return { times, longestTaskMs };
}
