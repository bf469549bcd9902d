// A quiet word about something that was shown and has changed since.
import type { NamedPublisher } from './publisher.ts';

/** What happened: revised, replaced by another entry, taken back, or a post that nobody had answered has an answer now. */
export const NOTICE_KINDS = ['revised', 'superseded', 'withdrawn', 'answered'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One notice, ready to draw. */
export interface NoticeView {
  readonly id: number;
  readonly kind: NoticeKind;
  /** ISO 8601: when this device learnt of it. */
  readonly at: string;
  readonly isRead: boolean;
  /** Key of the entry. */
  readonly key: string;
  readonly publisher: NamedPublisher;
  readonly isSample: boolean;
  /** Empty where it was withdrawn: its text has left the feed. */
  readonly claim: string;
  /** Why it was revised or withdrawn, in the publisher's words. */
  readonly reason?: string;
}

const STEMS = {
  revised: 'notice_revised',
  superseded: 'notice_superseded',
  withdrawn: 'notice_withdrawn',
  answered: 'notice_answered',
} as const satisfies Readonly<Record<NoticeKind, string>>;

/** Stem of the plural message for notices of these kinds: their own where all are of one kind. */
export function noticeStem(kinds: readonly NoticeKind[]): (typeof STEMS)[NoticeKind] | 'notice_mixed' {
  const first = kinds[0];
  return first !== undefined && kinds.every((kind) => kind === first) ? STEMS[first] : 'notice_mixed';
}
