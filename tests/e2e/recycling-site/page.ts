// The page of the single-page application, ready to be served as X.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** How the site behaves. */
export interface RecyclingOptions {
  /** A row that leaves the window is given another post, or thrown away for a new one. */
  readonly rows: 'reuse' | 'renew';
  readonly posts: number;
  /** Every so many posts one states the claim: those of `claimIndexes`. */
  readonly claimEvery: number;
}

/** The first post that states it is in view when the page opens. */
const CLAIM_AT = 2;

/** The posts that state the claim. */
export function claimIndexes({ posts, claimEvery }: Pick<RecyclingOptions, 'posts' | 'claimEvery'>): number[] {
  return Array.from({ length: posts / claimEvery }, (_, nth) => nth * claimEvery + CLAIM_AT);
}

/** What a claim post says after its own first words. */
export const CLAIM_WORDS =
  'tarif sampah rumah tangga Kabupaten Contoh naik 300 persen mulai Januari 2027. Tolong sebarkan.';
/** As strict as the other pages, but for the application's own script. */
export const RECYCLING_POLICY =
  "default-src 'none'; script-src 'nonce-contoh'; style-src 'unsafe-inline'; img-src 'self' data:; require-trusted-types-for 'script'";

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.4 sans-serif; background: #fff; color: #0f1419; overflow-anchor: none; }
a { color: inherit; text-decoration: none; }
[data-testid="primaryColumn"] { max-width: 598px; margin: 0 auto; }
article { padding: 12px 16px; border-bottom: 1px solid #eff3f4; }
.row { display: flex; gap: 10px; }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #eff3f4; }
.column { flex: 1; min-width: 0; }
.name { font-weight: 700; }
[data-testid="tweetText"] { white-space: pre-wrap; overflow-wrap: break-word; }
[data-testid="tweetPhoto"]:not([hidden]) { height: 180px; margin-top: 10px; border-radius: 14px; background: #9db7a5; }
[role="group"] { display: flex; justify-content: space-between; max-width: 425px; margin-top: 10px; font-size: 13px; }
button { border: 0; padding: 0; background: none; color: inherit; font: inherit; }
`;

/** The page's HTML, with the application in it. */
export function recyclingPage({ rows, posts, claimEvery }: RecyclingOptions): string {
  const app = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'app.ts'), 'utf8'));
  return `<!doctype html>
<html lang="id" data-rows="${rows}" data-posts="${posts}" data-claim-every="${claimEvery}" data-claim-at="${CLAIM_AT}" data-claim="${CLAIM_WORDS}">
<head><meta charset="utf-8"><title>Beranda / X</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><div data-testid="primaryColumn"></div></main><script type="module" nonce="contoh">${app}</script></body></html>`;
}
