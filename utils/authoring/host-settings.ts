// host.json: who the agency of a folder is, and how its feed is signed.
import { z } from 'zod';
import { publisher } from '../domain/publisher.ts';
import { SINGLE_AGENCY_LIFETIMES, siteUrl, USUAL_POLL_SECONDS } from './host-plan.ts';

const days = z.int().min(1).max(3650);

/** Content of host.json. */
export const hostSettings = z.strictObject({
  v: z.literal(1),
  publisher: publisher.omit({ keys: true }),
  /** Id of the key in keys/, so that another key is noticed before it signs. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** Other base URLs that serve the same files. */
  mirrors: z.array(z.string().max(600)).max(8).default([]),
  /** Base URL at which public/ will be served, with a trailing slash; the exports name it. */
  site: siteUrl.optional(),
  /** Seconds that readers wait between two looks. */
  pollSeconds: z.int().min(900).max(604_800).default(USUAL_POLL_SECONDS),
  lifetimes: z
    .strictObject({ rootDays: days, directoryDays: days, headDays: days, snapshotDays: days })
    .default(SINGLE_AGENCY_LIFETIMES),
});
export type HostSettings = z.infer<typeof hostSettings>;
