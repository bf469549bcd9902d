// Files that lie in the package: the list of regions, names of regions, neutral posts and the sample feed.

import { browser } from './browser.ts';
import { type Region, regionCode } from './domain/region.ts';
import type { SampleCard } from './domain/sample-card.ts';
import { z } from './domain/zod.ts';

const regionList = z.array(z.tuple([regionCode, z.string()]));

/** All provinces, regencies and cities, sorted by code. */
export async function loadRegions(): Promise<Region[]> {
  const response = await fetch(browser.runtime.getURL('/regions.json'));
  return regionList.parse(await response.json()).map(([code, name]) => ({ code, name }));
}

/** The compiled names of provinces, regencies, cities and districts. */
export async function loadGazetteer(): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL('/gazetteer/regions.txt'))).arrayBuffer();
}

/** Invented posts that state no claim of any feed: a wording that would mark them is over-broad. */
export async function loadNeutralPosts(): Promise<string[]> {
  return (await (await fetch(browser.runtime.getURL('/neutral-posts.txt'))).text()).split('\n');
}

/** The compiled names of a province's villages; undefined where the package has none. */
export async function loadVillages(province: string): Promise<string | undefined> {
  const response = await fetch(browser.runtime.getURL(`/gazetteer/villages-${province}.txt`)).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

/** The welcome page's made-up post with its card; of this very build, so its shape is known. */
export async function loadSampleCard(): Promise<SampleCard> {
  return (await (await fetch(browser.runtime.getURL('/sample-card.json'))).json()) as SampleCard;
}

/** Base address of the sample feed. In Firefox it holds a random id of the installation and never leaves the device. */
export function sampleFeedUrl(): string {
  return browser.runtime.getURL('/sample/');
}
