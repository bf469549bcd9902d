// The reader's pauses: on one site until it is taken back, or everywhere for a while.
import type { Settings } from './settings.ts';

/** What holds on a site now. */
export type Pause = { readonly kind: 'site' } | { readonly kind: 'hour'; readonly until: string };

/** The pause that holds for a host at `now` (milliseconds since 1970), the site's own before the one for an hour. */
export function pauseOf(
  { pausedHosts, pausedUntil }: Pick<Settings, 'pausedHosts' | 'pausedUntil'>,
  host: string,
  now: number,
): Pause | undefined {
  if (pausedHosts.includes(host)) return { kind: 'site' };
  return pausedUntil !== null && Date.parse(pausedUntil) > now ? { kind: 'hour', until: pausedUntil } : undefined;
}

/** The settings with a pause begun; a full list of hosts drops its oldest. */
export function withPause(settings: Settings, pause: Pause, host: string): Partial<Settings> {
  if (pause.kind === 'hour') return { pausedUntil: pause.until };
  return { pausedHosts: [...settings.pausedHosts.filter((other) => other !== host), host].slice(-MOST_PAUSED_HOSTS) };
}

/** The settings without any pause that holds on this host. */
export function withoutPause(settings: Settings, host: string): Partial<Settings> {
  return { pausedUntil: null, pausedHosts: settings.pausedHosts.filter((other) => other !== host) };
}

/** As many as the settings hold. */
const MOST_PAUSED_HOSTS = 64;
