// Every message of the extension: who may send it, what it asks, what comes back.

import type { CardView, DataAge } from '../domain/card.ts';
import type { DismissedEntry } from '../domain/dismissed-entry.ts';
import type { EntryPage } from '../domain/entry-page.ts';
import type { FeedProbe, FeedView } from '../domain/feed-view.ts';
import type { Mark } from '../domain/match.ts';
import type { NoticeView } from '../domain/notice.ts';
import type { PolicyCard } from '../domain/policy-card.ts';
import { type platformId, postForMatching } from '../domain/post.ts';
import { publisherId, siteHost } from '../domain/publisher.ts';
import { regionCode } from '../domain/region.ts';
import type { SharedPicture } from '../domain/share.ts';
import type { CodeAnswer } from '../domain/share-code.ts';
import type { ListedSource } from '../domain/source-choice.ts';
import { type FeedSummary, pageReport, type TabView } from '../domain/tab.ts';
import type { TextComparison } from '../domain/text-comparison.ts';
import { z } from '../domain/zod.ts';
import type { Language, Messages } from '../i18n.ts';

/** `content`: our content script in a web page. `page`: a page of the extension. */
export type Sender = 'content' | 'page';

const postId = z.string().min(1).max(200);
const entryKey = z.string().min(1).max(240);
const host = z.string().min(1).max(253);
const feedUrl = z.string().min(1).max(600);
const tabId = z.int().nonnegative();

/** What the content script needs to begin. */
export interface PageStart {
  readonly platform?: z.infer<typeof platformId>;
  readonly language: Language;
  /** The texts of that language: the script in each page carries no locale file. */
  readonly messages: Messages;
  readonly showRelated: boolean;
  readonly showRepeats: boolean;
}

interface Message<S extends z.ZodType, R> {
  readonly from: readonly Sender[];
  readonly request: S;
  /** Carries the response's type only. */
  readonly response?: R;
}

function message<R>() {
  return <S extends z.ZodType>(from: readonly Sender[], request: S): Message<S, R> => ({ from, request });
}

/** Requests to the background. */
export const PROTOCOL = {
  'start-page': message<PageStart>()(['content'], z.object({ host })),
  /** A card is to be opened: the page needs the card's code. */
  'run-card': message<null>()(['content'], z.object({})),
  'match-posts': message<{ readonly postId: string; readonly mark?: Mark }[]>()(
    ['content'],
    z.object({ posts: z.array(postForMatching).min(1).max(50) }),
  ),
  'read-card': message<CardView | PolicyCard>()(['content'], z.object({ post: postForMatching, key: entryKey })),
  'dismiss-match': message<null>()(
    ['content'],
    z.object({ post: postForMatching, key: entryKey, isUndone: z.boolean() }),
  ),
  /** The code on a picture card, as the reader typed it. */
  'check-code': message<CodeAnswer>()(['page'], z.object({ code: z.string().max(100) })),
  /** A text that the reader chose on any page; it is kept nowhere. */
  'compare-text': message<TextComparison>()(['page'], z.object({ text: z.string().min(1).max(20_000) })),
  /** One clarification or source whole, for the panel. */
  'read-entry': message<EntryPage>()(['page'], z.object({ key: entryKey })),
  'read-dismissed': message<DismissedEntry[]>()(['page'], z.object({})),
  /** Without keys: all of them. */
  'forget-dismissed': message<null>()(['page'], z.object({ keys: z.array(entryKey).min(1).max(1000).optional() })),
  /** A ready reply with the answer, within the limit of the post's site. */
  'share-reply': message<string>()(['content'], z.object({ post: postForMatching, key: entryKey })),
  'share-picture': message<SharedPicture>()(['content'], z.object({ post: postForMatching, key: entryKey })),
  /** For one claim on every page; `key` is that of its mark. */
  'mute-claim': message<null>()(['content'], z.object({ post: postForMatching, key: entryKey, isUndone: z.boolean() })),
  /** True where too few posts of this view can be read, over all its pages: then no badge may stand on it. */
  'report-page': message<boolean>()(['content'], pageReport),
  /** Takes the marks away on a host, or everywhere for an hour. */
  'pause-marking': message<null>()(['page'], z.object({ host, kind: z.enum(['site', 'hour']) })),
  'resume-marking': message<null>()(['page'], z.object({ host })),
  'read-tab': message<TabView>()(['page'], z.object({ tabId })),
  'jump-to-post': message<null>()(['page'], z.object({ tabId, postId })),
  'read-notices': message<NoticeView[]>()(['page'], z.object({})),
  'mark-notices-read': message<null>()(['page'], z.object({})),
  /** Forgets what was shown on this device, and the notices that came of it. */
  'forget-shown': message<null>()(['page'], z.object({})),
  'read-summary': message<FeedSummary>()(['page'], z.object({})),
  'read-feeds': message<FeedView[]>()(['page'], z.object({})),
  /** Old data on a card: asks every feed again, at most once a minute, and answers how old the data is now. */
  'retry-feeds': message<DataAge>()(['content', 'page'], z.object({})),
  'sync-feeds': message<FeedView[]>()(['page'], z.object({ url: feedUrl.optional() })),
  'probe-feed': message<FeedProbe>()(['page'], z.object({ url: feedUrl })),
  'add-feed': message<FeedView[]>()(['page'], z.object({ url: feedUrl, fingerprint: z.string().length(64) })),
  'remove-feed': message<FeedView[]>()(['page'], z.object({ url: feedUrl })),
  /** Sites of others: what was added, then what the catalogue has for the followed regions. */
  'list-sources': message<ListedSource[]>()(['page'], z.object({})),
  'add-source': message<ListedSource[]>()(['page'], z.object({ id: publisherId })),
  'add-source-at': message<ListedSource[]>()(['page'], z.object({ url: feedUrl })),
  'remove-source': message<ListedSource[]>()(['page'], z.object({ id: publisherId })),
  'read-sources': message<ListedSource[]>()(['page'], z.object({ id: publisherId.optional() })),
  'switch-sample': message<null>()(['page'], z.object({ isOn: z.boolean() })),
  'follow-regions': message<null>()(['page'], z.object({ regions: z.array(regionCode).max(32) })),
  /** The settings were replaced as a whole: by a file, or by their defaults. */
  'follow-settings': message<null>()(['page'], z.object({})),
  /** A granted site in a tab: true where it is a Mastodon server and read from now on, else its permission is given back. */
  'keep-site': message<boolean>()(['page'], z.object({ host: siteHost, tabId })),
  'add-site': message<null>()(['page'], z.object({ host: siteHost })),
  'remove-site': message<null>()(['page'], z.object({ host })),
} as const;

export type Protocol = typeof PROTOCOL;
export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = z.infer<Protocol[N]['request']>;
export type Response<N extends MessageName> = NonNullable<Protocol[N]['response']>;
