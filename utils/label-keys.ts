// The words for stances, publishers' kinds, and what differs: closed lists of the domain beside their keys in the locale files.

import type { EntryStatus } from './domain/entry.ts';
import type { Conflict } from './domain/match.ts';
import type { PublisherKind } from './domain/publisher.ts';
import type { Stance } from './domain/stance.ts';
import type { MessageKey } from './i18n.ts';

/** The stance in words. */
export const STANCE_KEYS: Readonly<Record<Stance, MessageKey>> = {
  true: 'stance_true',
  'partly-true': 'stance_partly_true',
  false: 'stance_false',
  misleading: 'stance_misleading',
  'missing-context': 'stance_missing_context',
  outdated: 'stance_outdated',
  explains: 'stance_explains',
  'not-yet-known': 'stance_not_yet_known',
};

/** Where an entry stands in its life. */
export const STATUS_KEYS: Readonly<Record<EntryStatus, MessageKey>> = {
  active: 'status_active',
  superseded: 'step_superseded',
  withdrawn: 'step_withdrawn',
};

/** Who a publisher is. */
export const PUBLISHER_KEYS: Readonly<Record<PublisherKind, MessageKey>> = {
  agency: 'kind_agency',
  factchecker: 'kind_factchecker',
  media: 'kind_media',
  academic: 'kind_academic',
};

/** In which respect post and claim differ. */
export const SLOT_KEYS: Readonly<Record<Conflict['slot'], MessageKey>> = {
  number: 'slot_number',
  region: 'slot_region',
  year: 'slot_year',
  period: 'slot_period',
  polarity: 'slot_polarity',
  object: 'slot_object',
  name: 'slot_name',
};
