// Attacks by the bytes themselves: bombs, broken JSON, and hostile text in every field of an entry.
import { gzipSync } from 'fflate';
import type { StandingEntry } from '../../../utils/domain/entry.ts';
import { utf8 } from '../../../utils/feed/bytes.ts';
import { canonicalJson } from '../../../utils/feed/json.ts';
import { makeEntry } from '../plan.ts';
import type { Attack, Stage } from './recorder.ts';

const SNAPSHOT = 'v1/snapshot/99.json';
const AGENCY = 'publisher/dlh-contoh';
const LINE = canonicalJson(makeEntry('dlh-contoh/x'));
const MIB = 1024 * 1024;

async function publishLines({ world, agency }: Stage, lines: string[]) {
  agency.seq += 1;
  agency.lines = { '2026-11-23': lines };
  await world.publishNext();
}

function hostileLine(name: string, attack: string, line: string): Attack {
  return {
    name,
    attack,
    async play(stage) {
      await publishLines(stage, [line]);
      await stage.step('The line is kept and never shown.', { hidden: { malformed: 1 } });
    },
  };
}

/** What must not come through, each with a name for the entry that carries it. */
const HOSTILE_TEXTS = {
  html: 'Baca <img src=x onerror=alert(1)> ini',
  script: 'Baca <script>alert(1)</script> ini',
  bidi: 'Tarif \u202egnasup\u202c naik',
  isolate: 'Tarif \u2066pusat\u2069 naik',
  control: 'Tarif\u0000naik',
  tag: 'Tarif\u{e0041}naik',
};
const HOSTILE_URLS = {
  js: 'javascript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  http: 'http://dlh-contoh.contohkab.example/x',
  userinfo: 'https://dlh-contoh.contohkab.example@evil.example/x',
  homograph: 'https://dlh-contoh.contohk\u0430b.example/x',
  bidi: 'https://dlh-contoh.contohkab.example/\u202egnp.x',
};

type Change = (text: string) => Partial<StandingEntry>;
const { claim } = makeEntry('dlh-contoh/x');
const SOURCE = { title: 'Perda', url: 'https://dlh-contoh.contohkab.example/perda', kind: 'regulation' as const };
const FIGURE = { label: 'Tarif', value: '10', source: 'Perda' };

const TEXT_FIELDS: Record<string, Change> = {
  'claim-text': (text) => ({ claim: { ...claim, text } }),
  'claim-paraphrase': (text) => ({ claim: { ...claim, paraphrases: [text] } }),
  'claim-short': (text) => ({ claim: { ...claim, short: text } }),
  'claim-claimant': (text) => ({ claim: { ...claim, claimant: text } }),
  title: (title) => ({ title }),
  answer: (answer) => ({ answer }),
  topic: (text) => ({ topics: [text] }),
  reason: (reason) => ({ reason }),
  'data-label': (label) => ({ data: [{ ...FIGURE, label }] }),
  'data-value': (value) => ({ data: [{ ...FIGURE, value }] }),
  'data-unit': (unit) => ({ data: [{ ...FIGURE, unit }] }),
  'data-source': (source) => ({ data: [{ ...FIGURE, source }] }),
  'source-title': (title) => ({ sources: [{ ...SOURCE, title }] }),
  'source-publisher': (publisher) => ({ sources: [{ ...SOURCE, publisher }] }),
};
const URL_FIELDS: Record<string, Change> = {
  url: (url) => ({ url }),
  'source-url': (url) => ({ sources: [{ ...SOURCE, url }] }),
  appearance: (url) => ({ claim: { ...claim, appearances: [url] } }),
  related: (url) => ({ related: [url] }),
};

function hostileEntries(texts: Record<string, string>, fields: Record<string, Change>): string[] {
  return Object.entries(fields).flatMap(([field, change]) =>
    Object.entries(texts).map(([kind, text]) =>
      canonicalJson(makeEntry(`dlh-contoh/x-${field}-${kind}`, change(text))),
    ),
  );
}

function hostileFields(name: string, attack: string, lines: string[]): Attack {
  return {
    name,
    attack,
    async play(stage) {
      await publishLines(stage, lines);
      await stage.step('None of them is shown.', { hidden: { malformed: lines.length } });
    },
  };
}

export const BYTE_ATTACKS: readonly Attack[] = [
  {
    name: 'gzip-bomb',
    attack: 'A small file unpacks to far more than its head promises.',
    async play(stage) {
      const { world } = stage;
      stage.agency.seq = 2;
      stage.agency.shards['2026-11-23'] = [makeEntry('dlh-contoh/d')];
      const path = await stage.added('v1/shards/', () => world.publishNext());
      world.files.set(path, gzipSync(new Uint8Array(20 * MIB), { mtime: 0 }));
      await stage.step('It is cut off.', { codes: { [AGENCY]: ['feed/too-large', 'feed/hash-mismatch'] } });
    },
  },
  {
    name: 'endless-body',
    attack: 'The host sends a body without end.',
    async play({ special, step }) {
      special.set(SNAPSHOT, { endless: ' '.repeat(4096) });
      await step('It is cut off at the cap.', { codes: { 'province/99': 'feed/too-large' } });
    },
  },
  {
    name: 'web-page-in-place-of-a-file',
    attack: 'A captive portal answers with a page to sign in.',
    async play({ world, step }) {
      world.files.set(SNAPSHOT, utf8('<!doctype html><title>Masuk</title>'));
      await step('It is no snapshot.', { codes: { 'province/99': 'feed/malformed' } });
    },
  },
  hostileLine(
    'one-megabyte-line',
    'A line is a hundred times as long as a line may be.',
    canonicalJson(makeEntry('dlh-contoh/x', { extensions: { x: 'x'.repeat(MIB) } })),
  ),
  hostileLine(
    'depth-bomb-in-a-line',
    'A line is nested a thousand deep.',
    LINE.replace(/}$/, `,"extensions":{"x":${'['.repeat(1000)}${']'.repeat(1000)}}}`),
  ),
  {
    name: 'depth-bomb-in-a-snapshot',
    attack: 'The host serves JSON that is nested 30,000 deep.',
    async play({ world, step }) {
      world.files.set(SNAPSHOT, utf8('['.repeat(30_000) + ']'.repeat(30_000)));
      await step('It is refused.', { codes: { 'province/99': 'feed/malformed' } });
    },
  },
  hostileLine(
    'duplicate-keys',
    'A line says one thing to a parser that keeps the first of two equal keys, and another to one that keeps the last.',
    LINE.replace('"answer":', '"answer":"Tarif naik.","answer":'),
  ),
  hostileLine('lone-surrogates', 'A line holds half a character.', LINE.replace('Tarif', 'Tarif\\ud800')),
  hostileLine(
    'proto-key',
    'A line sets the prototype of objects.',
    LINE.replace(/}$/, ',"__proto__":{"isAdmin":true}}'),
  ),
  hostileFields(
    'hostile-text-in-every-field',
    'HTML, scripts, bidi overrides, controls and invisible tags stand in every text field.',
    hostileEntries(HOSTILE_TEXTS, TEXT_FIELDS),
  ),
  hostileFields(
    'hostile-address-in-every-field',
    'Scripts, data, plain http, credentials, homographs and bidi overrides stand in every address.',
    hostileEntries(HOSTILE_URLS, URL_FIELDS),
  ),
  {
    name: 'punycode-look-alike',
    attack: 'The page of an entry lies on a look-alike of the agency’s host, written in punycode.',
    async play(stage) {
      await publishLines(stage, [
        canonicalJson(makeEntry('dlh-contoh/x', { url: 'https://dlh-contoh.xn--contohkb-8fg.example/x' })),
      ]);
      await stage.step('It is outside the agency’s hosts.', { hidden: { scope: 1 } });
    },
  },
  {
    name: 'hostile-name-in-a-directory',
    attack: 'A publisher’s name holds a bidi override, to look like another’s.',
    async play({ world, agency, step }) {
      agency.name = 'Dinas \u202etasuP';
      world.plan.directoryVersion = 2;
      await world.publishNext();
      await step('The directory is refused.', { codes: { 'province/99': 'feed/malformed' } });
    },
  },
];
