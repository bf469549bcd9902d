// Which bases of a feed are asked, and in which order: shuffled, so that readers spread over them, without those that rest after a fault.
import { AppError } from '../errors.ts';
import type { HostHealth } from '../feed/state.ts';
import type { BaseOutcome } from './feed-files.ts';
import { normaliseFeedUrl } from './feed-url.ts';
import { backOffMs } from './schedule.ts';

/** A base that failed is left alone until `until` (ISO 8601). */
export type Rests = NonNullable<HostHealth['rests']>;

/** What choosing the bases of a run needs. */
export interface BaseChoice {
  /** The feed's own address. */
  readonly url: string;
  /** As the root lists them; those that are no https address are passed over. */
  readonly mirrors: readonly string[];
  readonly rests: Rests;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 to 1. */
  readonly random: () => number;
  /** True for addresses that the reader has granted. */
  readonly mayRead: (url: string) => boolean | Promise<boolean>;
}

/** The bases to ask, in this order; never none: where all rest, all are asked. */
export async function chooseBases(choice: BaseChoice): Promise<string[]> {
  const granted = [choice.url];
  for (const mirror of mirrorUrls(choice.url, choice.mirrors)) if (await choice.mayRead(mirror)) granted.push(mirror);
  const awake = granted.filter((url) => Date.parse(choice.rests[url]?.until ?? '') > choice.now === false);
  return shuffle(awake.length === 0 ? granted : awake, choice.random);
}

/** The usable mirrors of a feed, without its own address. */
export function mirrorUrls(url: string, mirrors: readonly string[]): string[] {
  const usable = mirrors.flatMap((mirror) => {
    try {
      return [normaliseFeedUrl(mirror)];
    } catch (error) {
      if (error instanceof AppError) return []; // a root is signed, but not by people who test every line of it
      throw error;
    }
  });
  return [...new Set(usable)].filter((mirror) => mirror !== url);
}

/** How long each base rests after a run: twice as long with every run in which it failed, at least as long as it asked for. */
export function nextRests(
  before: Rests,
  bases: readonly BaseOutcome[],
  { now, random }: { readonly now: number; readonly random: () => number },
): Rests {
  const next: Record<string, Rests[string]> = { ...before };
  for (const { url, fault, requests, retryAfterMs } of bases) {
    if (requests === 0) continue;
    delete next[url];
    if (fault === undefined) continue;
    const failures = (before[url]?.failures ?? 0) + 1;
    const restMs = backOffMs({ failures, retryAfterMs, random });
    next[url] = { failures, until: new Date(now + restMs).toISOString() };
  }
  return next;
}

/** Fisher and Yates, by the given source of chance. */
function shuffle(urls: readonly string[], random: () => number): string[] {
  const order = [...urls];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.min(at, Math.floor(random() * (at + 1)));
    [order[at], order[other]] = [order[other] as string, order[at] as string];
  }
  return order;
}
