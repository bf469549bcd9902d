// The demo's timeline: a page with the markup of a Mastodon server, so that the extension reads it like any other.

/** A post of the demo and the entry that should answer it. */
export interface DemoPost {
  readonly author: string;
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
  readonly replies: number;
  readonly reposts: number;
  readonly likes: number;
  /** Entry id that marks the post; `policy` where it is marked without an answer, null where nothing should. */
  readonly expected: string | null;
}

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; background: #f1f1f6; color: #1b1b24; font: 16px/1.45 'Liberation Sans', Arial, sans-serif; }
  .columns-area { max-width: 620px; margin: 0 auto; background: #fff; border: solid #dcdce6; border-width: 0 1px; min-height: 100vh; }
  .column-header { margin: 0; padding: 14px 18px; font-size: 17px; border-bottom: 1px solid #dcdce6; }
  .column-header small { margin-left: 8px; padding: 2px 8px; border: 1px solid #8a8a99; border-radius: 4px; font-size: 11px; letter-spacing: .08em; }
  .status { padding: 16px 18px; border-bottom: 1px solid #e7e7ef; }
  .status__info { display: flex; flex-direction: row-reverse; justify-content: space-between; gap: 12px; margin-bottom: 8px; }
  .status__relative-time { color: #606074; font-size: 14px; text-decoration: none; }
  .status__display-name { display: flex; gap: 10px; color: inherit; text-decoration: none; }
  .account__avatar { width: 40px; height: 40px; border-radius: 8px; display: grid; place-items: center; background: #e3e3ee; color: #4a4a5c; font-weight: 700; }
  .display-name { display: grid; line-height: 1.25; }
  .display-name__account { color: #606074; font-size: 14px; }
  .status__content p { margin: 0 0 10px; white-space: pre-line; }
  .status__action-bar { display: flex; gap: 44px; color: #606074; font-size: 14px; }
  .icon-button { border: 0; padding: 0; background: none; color: inherit; font: inherit; }
`;

/** The whole page. Post texts are set as text, whatever they hold. */
export function renderTimeline(posts: readonly DemoPost[]): string {
  const rows = posts.map((post, index) => renderPost(post, index)).join('\n');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Beranda - Mastodon Contoh</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body class="app-body layout-single-column">
<div class="app-holder" id="mastodon"><div class="ui"><div class="columns-area columns-area--mobile">
<h1 class="column-header">Beranda<small>CONTOH</small></h1>
<div class="scrollable" role="feed">
${rows}
</div>
</div></div></div>
</body>
</html>
`;
}

/** Id of the demo's post at `index`, as it stands in `data-id`. */
export function demoPostId(index: number): string {
  return String(115_600_000_000_000_000n + BigInt(index));
}

function renderPost(post: DemoPost, index: number): string {
  const id = demoPostId(index);
  const handle = `@${post.author.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
  const initial = [...post.author].at(-1) ?? '?';
  return `<article data-id="${id}"><div tabindex="-1">
<div class="status__wrapper status__wrapper-public" tabindex="0"><div class="status status-public" data-id="${id}">
<div class="status__info">
<a class="status__relative-time" href="/${handle}/${id}"><time datetime="${escapeHtml(post.date)}">${dayOf(post.date)}</time></a>
<a class="status__display-name" href="/${handle}"><div class="account__avatar">${escapeHtml(initial)}</div><span class="display-name"><bdi><strong class="display-name__html">${escapeHtml(post.author)}</strong></bdi><span class="display-name__account">${handle}</span></span></a>
</div>
<div class="status__content"><div class="status__content__text status__content__text--visible translate" lang="id"><p>${escapeHtml(post.text)}</p></div></div>
<div class="status__action-bar">
${button('Balas', '↩', post.replies)}
${button('Dorong', '⇄', post.reposts)}
${button('Favorit', '☆', post.likes)}
</div>
</div></div>
</div></article>`;
}

function button(name: string, glyph: string, count: number): string {
  return `<button type="button" class="icon-button" aria-label="${name}">${glyph} <span class="icon-button__counter">${count}</span></button>`;
}

function dayOf(iso: string): string {
  return new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', timeZone: 'Asia/Jakarta' }).format(
    new Date(iso),
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
