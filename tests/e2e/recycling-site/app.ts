// A small single-page application that draws its rows as X does: a virtualised, endless list and a view of one post, with X's hooks. Runs in the page.

/** What the test may tell and ask. */
interface Site {
  /** Top of a post's row within the list, in CSS pixels; measured once it was drawn, estimated before. */
  topOf(index: number): number;
  openPost(index: number): void;
  readonly drawnIndexes: () => number[];
}

interface Row {
  readonly cell: HTMLElement;
  readonly text: HTMLElement;
  readonly name: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly time: HTMLElement;
  readonly photo: HTMLElement;
  index: number;
}

const settings = document.documentElement.dataset;
const POSTS = Number(settings.posts);
/** `reuse`: a row that leaves is given another post; `renew`: it is thrown away, and another one is made. */
const ROWS = settings.rows;
const CLAIM_EVERY = Number(settings.claimEvery);
const CLAIM_AT = Number(settings.claimAt);
const CLAIM = settings.claim ?? '';
const PAGE_SIZE = 40;
const ESTIMATE_PX = 200;
/** Rows are kept this far beyond the window. */
const OVERSCAN_PX = 1000;
const ORDINARY = [
  'Selamat pagi semuanya, semoga harinya lancar.',
  'Ada yang tahu tukang servis kipas angin di dekat alun-alun?\nKipas di rumah bunyinya kasar sekali dari semalam.',
  'Persicontoh menang tipis malam ini, gol sundulan menit ke-88.',
  'Dijual kompor dua tungku, baru dipakai sebulan. Ambil di belakang pasar Contoh, bisa nego sopan.',
  'Hujan dari subuh, jemuran masuk lagi.',
  'Resep sambal ikan asin nenek: cabai rawit, bawang merah, jeruk limau. Jangan lupa nasinya yang masih panas.',
  'Kucing oranye hilang sejak Selasa, kalau lihat tolong kabari ya.',
];
const COUNTS = ['reply', 'retweet', 'like', 'bookmark', 'share'];

const column = document.querySelector<HTMLElement>('[data-testid="primaryColumn"]') as HTMLElement;
const heights: number[] = [];
const drawn = new Map<number, Row>();
const spare: Row[] = [];
let loaded = PAGE_SIZE;
let timeline: HTMLElement | undefined;
let keptScrollPx = 0;
let tops: number[] = [];

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const index = Number((target as HTMLElement).dataset.index);
    if (drawn.get(index)?.cell === target) heights[index] = (target as HTMLElement).offsetHeight;
  }
  layOut();
});

addEventListener('scroll', () => timeline && drawRows(), { passive: true });
addEventListener('resize', () => timeline && drawRows());
addEventListener('popstate', () => showView());
addEventListener('pageshow', ({ persisted }) => {
  settings.wasKept = String(persisted);
});
(globalThis as unknown as { site: Site }).site = {
  topOf: (index) => {
    while (loaded <= index) loadMore();
    layOut();
    return tops[index] ?? 0;
  },
  openPost: (index) => {
    keptScrollPx = scrollY;
    history.pushState({ index }, '', `/akun_contoh/status/${idOf(index)}`);
    showView();
  },
  drawnIndexes: () => [...drawn.keys()],
};
showView();

function showView(): void {
  const index = (history.state as { index?: number } | null)?.index;
  for (const row of drawn.values()) sizes.unobserve(row.cell);
  drawn.clear();
  spare.length = 0;
  column.replaceChildren();
  document.title = index === undefined ? 'Beranda / X' : 'Akun Contoh di X';
  if (index === undefined) showTimeline();
  else showPost(index);
}

function showTimeline(): void {
  timeline = element('div', { 'aria-label': 'Timeline: Beranda' });
  timeline.style.position = 'relative';
  column.append(timeline);
  layOut();
  scrollTo(0, keptScrollPx);
  drawRows();
}

/** The post and what follows it as replies, all at once. */
function showPost(index: number): void {
  timeline = undefined;
  scrollTo(0, 0);
  for (let at = index; at < Math.min(index + 12, POSTS); at++) {
    const row = makeRow();
    fillRow(row, at);
    column.append(row.cell);
  }
}

function drawRows(): void {
  const from = scrollY - OVERSCAN_PX;
  const to = scrollY + innerHeight + OVERSCAN_PX;
  if (to > (tops[loaded] ?? 0) && loaded < POSTS) {
    loadMore();
    layOut();
  }
  const wanted = new Set<number>();
  for (let index = 0; index < loaded; index++) {
    if ((tops[index + 1] ?? 0) >= from && (tops[index] ?? 0) <= to) wanted.add(index);
  }
  for (const [index, row] of drawn) if (!wanted.has(index)) releaseRow(index, row);
  for (const index of wanted) if (!drawn.has(index)) drawRow(index);
  layOut();
}

function releaseRow(index: number, row: Row): void {
  drawn.delete(index);
  if (ROWS === 'reuse') spare.push(row);
  else {
    sizes.unobserve(row.cell);
    row.cell.remove();
  }
}

function drawRow(index: number): void {
  const row = spare.pop() ?? makeRow();
  fillRow(row, index);
  drawn.set(index, row);
  if (row.cell.parentNode === null) {
    row.cell.style.cssText = 'position: absolute; width: 100%;';
    timeline?.append(row.cell);
    sizes.observe(row.cell);
  }
  heights[index] = row.cell.offsetHeight;
}

function layOut(): void {
  if (timeline === undefined) return;
  const next = [0];
  for (let index = 0; index < loaded; index++) next.push((next[index] ?? 0) + (heights[index] ?? ESTIMATE_PX));
  tops = next;
  timeline.style.minHeight = `${tops[loaded]}px`;
  for (const [index, { cell }] of drawn) cell.style.transform = `translateY(${tops[index]}px)`;
}

function loadMore(): void {
  loaded = Math.min(loaded + PAGE_SIZE, POSTS);
}

function fillRow(row: Row, index: number): void {
  row.index = index;
  row.cell.dataset.index = String(index);
  (row.text.firstChild as Text).nodeValue = textOf(index);
  (row.name.firstChild as Text).nodeValue = `Akun Contoh ${index % 90}`;
  row.link.href = `/akun_contoh/status/${idOf(index)}`;
  row.time.setAttribute('datetime', new Date(Date.UTC(2026, 10, 20) - index * 60_000).toISOString());
  row.photo.hidden = index % 4 !== 1;
}

function textOf(index: number): string {
  return index % CLAIM_EVERY === CLAIM_AT
    ? `Warga ke-${index} bilang ${CLAIM}`
    : `${ORDINARY[index % ORDINARY.length]} (${index})`;
}

function idOf(index: number): string {
  return `1990000000${String(index).padStart(9, '0')}`;
}

/** About 190 elements, as a row of X has. */
function makeRow(): Row {
  const cell = element('div', { 'data-testid': 'cellInnerDiv' });
  const article = element('article', { 'data-testid': 'tweet', role: 'article', tabindex: '0' });
  nest(cell, 3).append(article);
  const inner = nest(article, 3);
  const side = element('div', { 'data-testid': 'Tweet-User-Avatar', class: 'avatar' });
  nest(side, 10).append(element('a', { href: '/akun_contoh', 'aria-hidden': 'true', tabindex: '-1' }));
  const body = element('div', { class: 'column' });
  inner.classList.add('row');
  inner.append(side, body);
  const name = element('span', { class: 'name' }, 'Akun');
  const time = element('time', {}, '20 Nov');
  const link = element('a', { role: 'link' }) as HTMLAnchorElement;
  link.append(time);
  const names = element('div', { 'data-testid': 'User-Name' });
  const profile = element('a', { href: '/akun_contoh', role: 'link' });
  nest(profile, 5).append(name);
  nest(names, 4).append(profile, element('span', {}, '@akun_contoh'), element('span', {}, '·'), link);
  const text = element('div', { 'data-testid': 'tweetText', lang: 'id', dir: 'auto' }, ' ');
  const photo = element('div', { 'data-testid': 'tweetPhoto' });
  nest(photo, 8);
  const place = element('div', {});
  place.append(text);
  const counts = element('div', { role: 'group', 'aria-label': '12 balasan, 40 posting ulang, 318 suka' });
  for (const kind of COUNTS) counts.append(makeButton(kind));
  body.append(names, place, photo, counts);
  const row: Row = { cell, text, name, link, time, photo, index: -1 };
  article.addEventListener('click', () => (globalThis as unknown as { site: Site }).site.openPost(row.index));
  return row;
}

function makeButton(kind: string): HTMLElement {
  const button = element('button', { type: 'button', 'data-testid': kind, 'aria-label': `12 ${kind}` });
  const inner = nest(button, 6);
  inner.append(nest(element('div', {}), 6), nest(element('span', {}), 4));
  for (let drawing = 0; drawing < 3; drawing++) inner.append(element('i', {}), element('i', {}));
  inner.append(element('span', { 'data-testid': 'app-text-transition-container' }, '12'));
  return button;
}

/** Wraps `depth` plain blocks into each other and returns the innermost. */
function nest(outer: HTMLElement, depth: number): HTMLElement {
  let inner = outer;
  for (let level = 0; level < depth; level++) {
    const next = element('div', {});
    inner.append(next);
    inner = next;
  }
  return inner;
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text?: string): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.append(text);
  return made;
}
