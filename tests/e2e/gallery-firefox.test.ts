// The gallery once more, in a real Firefox: what axe finds and what overflows there, shapes under forced colours, hostile texts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGallery } from '../gallery/build-gallery.ts';
import { violationsOf } from './axe.ts';
import { hostileRemains, silhouettes } from './gallery-looks.ts';
import type { Tab } from './tab.ts';
import { openWorld, type World } from './world.ts';

const ADDRESS = 'https://galeri.contohkab.example/';
/** Of the extension's own pages each view once: they are held to all rules in `pages.test.ts` too. */
const VIEWS =
  /^(popup-(reading|unknown-site|notices-mixed|no-marks-code-of-two)|panel-(browse-(list|no-match)|entry-full-360|notices-list|compare-found|code-revised)|welcome-(regions-list|sites-denied|sources-chosen)|options-(feeds-320|backup-look|diagnosis))/;
/** What only a whole page has. */
const PAGE_RULES = /^(region|landmark-one-main|page-has-heading-one) /;

let world: World;
let tab: Tab;

beforeAll(async () => {
  world = await openWorld({ browser: 'firefox' });
  world.web.setPage(ADDRESS, '<!doctype html><html><body></body></html>');
  tab = await world.open(ADDRESS);
  await tab.run(`() => { ${await buildGallery()}; }`);
});
afterAll(() => world?.close());

function draw(name: string, ground: string): Promise<void> {
  return tab.evaluate((name: string, ground: string) => window.drawScene(name, ground, 'id'), name, ground);
}

test('every badge and card, and each view of the pages, breaks no rule of accessibility and fits', async () => {
  const scenes = await tab.evaluate(() => window.scenes.map(({ name, surface, width }) => ({ name, surface, width })));
  const chosen = scenes.filter(({ name, surface }) => surface === 'shadow' || VIEWS.test(name));
  expect(chosen.length).toBeGreaterThan(70);
  const wrong: string[] = [];
  // a ground on its way to another colour has no contrast to judge
  await tab.emulate({ reducedMotion: true });
  for (const { name, width } of chosen) {
    await tab.resize(width, 700);
    await draw(name, 'dark');
    wrong.push(...(await violationsOf(tab)).filter((one) => !PAGE_RULES.test(one)).map((one) => `${name}: ${one}`));
    if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wrong.push(`${name}: too wide`);
  }
  await tab.emulate({});
  expect(wrong).toEqual([]);
}, 240_000);

test('texts that try to be more than texts stay texts, and links that would run are none', async () => {
  for (const name of ['card-hostile-640', 'card-hostile-320', 'card-hostile-share_answer-320', 'picture-hostile']) {
    await draw(name, 'light');
    const found = await tab.evaluate(hostileRemains);
    expect(found).toMatchObject({ strange: 0, hasOverrides: false, hasRun: false });
    expect(found.protocols.filter((protocol) => protocol !== 'https:' && protocol !== 'mailto:')).toEqual([]);
    expect(found.passedOn).not.toMatch(/javascript:|data:|http:/);
  }
});

test('the three kinds keep three silhouettes, as badges and as dots, also in forced colours', async () => {
  await draw('badges', 'light');
  for (const forcedColours of [false, true]) {
    await tab.emulate({ forcedColours });
    await tab.screenshot(`badges-${forcedColours ? 'forced-colours' : 'own-colours'}`);
    const { badges, dots, words, borders } = await tab.evaluate(silhouettes);
    for (const three of [badges, dots, words]) expect(new Set(three).size).toBe(3);
    expect(borders).toEqual(['1px solid', '1px dashed']);
  }
  await tab.emulate({});
});
