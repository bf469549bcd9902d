// Answers every request of content scripts and pages; decisions lie in the pure rooms.
import { browser } from '../../utils/browser.ts';
import { markNoticesRead } from '../../utils/db/notice-store.ts';
import { chooseLanguage, messagesOf } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import type { Handlers } from '../../utils/messaging/server.ts';
import { pauseOf } from '../../utils/settings/pause.ts';
import { changeSettings, readSettings } from '../../utils/settings/settings-store.ts';
import { askPagesAgain } from './ask-pages.ts';
import { compareText } from './compare-text.ts';
import { db } from './database.ts';
import { forgetDismissed, listDismissed } from './dismissed.ts';
import { readEntryPage } from './entry-page.ts';
import { feedSummary } from './feed-summary.ts';
import {
  addFeed,
  dropOrphans,
  listFeeds,
  probeFeed,
  removeFeed,
  retryFeeds,
  switchSample,
  syncFeeds,
} from './feeds.ts';
import { addSite, keepSite } from './keep-site.ts';
import { dismissMatch, matchPosts, muteClaim, readCard } from './live-matcher.ts';
import { forgetAllShown, listNotices, noteReplies } from './notices.ts';
import { pauseMarking, resumeMarking } from './pauses.ts';
import { platformOfHost, platformState } from './platform-advice.ts';
import { sharePicture, shareReply } from './share-answer.ts';
import { checkCode } from './share-codes.ts';
import { rememberEntries } from './shown.ts';
import { registerSites, runCard } from './site-scripts.ts';
import { addSource, addSourceAt, listSources, readDueSources, readSources, removeSource } from './sources.ts';
import { endReport, storeReport } from './tab-reports.ts';
import { viewTab } from './tab-view.ts';

/** One handler for each message of the protocol. */
export const HANDLERS: Handlers = {
  'start-page': async ({ host }, { tabId }) => {
    const settings = await readSettings();
    const language = chooseLanguage(settings.language, navigator.languages);
    const platform = platformOfHost(host, settings);
    const isPaused = pauseOf(settings, host, Date.now()) !== undefined;
    const isOn = platform !== undefined && !isPaused && (await platformState(platform, settings)) === 'on';
    if (!isOn && tabId !== undefined) await endReport(tabId);
    return {
      language,
      messages: messagesOf(language),
      showRelated: settings.showRelated,
      showRepeats: settings.showRepeats,
      ...(isOn ? { platform } : {}),
    };
  },
  'run-card': async (_, { tabId }) => {
    if (tabId !== undefined) await runCard(tabId);
    return null;
  },
  'match-posts': async ({ posts }) => {
    const replies = await matchPosts(posts);
    // the page does not wait for it
    noteReplies(posts, replies).catch((error) => logError('notices', error));
    return replies;
  },
  'read-card': async ({ post, key }) => {
    const card = await readCard(post, key);
    if ('official' in card) {
      rememberEntries([...card.official, ...card.independent].map((source) => source.key)).catch((error) =>
        logError('notices', error),
      );
    }
    return card;
  },
  'dismiss-match': ({ post, key, isUndone }) => dismissMatch(post, key, isUndone),
  'share-reply': ({ post, key }) => shareReply(post, key),
  'share-picture': ({ post, key }) => sharePicture(post, key),
  'mute-claim': ({ post, key, isUndone }) => muteClaim(post, key, isUndone),
  'check-code': ({ code }) => checkCode(code),
  'compare-text': ({ text }) => compareText(text),
  'read-entry': ({ key }) => readEntryPage(key),
  'read-dismissed': () => listDismissed(),
  'forget-dismissed': async ({ keys }) => {
    await forgetDismissed(keys);
    await askPagesAgain();
    return null;
  },
  'report-page': async (report, { tabId }) => {
    const isChanged = tabId !== undefined && (await storeReport(tabId, report));
    await rememberEntries(report.marks.filter(({ mark }) => mark.kind !== 'policy').map(({ mark }) => mark.key));
    return isChanged;
  },
  'pause-marking': ({ host, kind }) => pauseMarking(host, kind),
  'resume-marking': ({ host }) => resumeMarking(host),
  'read-tab': ({ tabId }) => viewTab(tabId),
  'jump-to-post': async ({ tabId, postId }) => {
    await browser.tabs.sendMessage(tabId, { notice: 'jump-to-post', postId });
    return null;
  },
  'read-notices': () => listNotices(),
  'mark-notices-read': async () => {
    await markNoticesRead(db);
    return null;
  },
  'forget-shown': () => forgetAllShown(),
  'read-summary': () => feedSummary(),
  'read-feeds': () => listFeeds(),
  'retry-feeds': () => retryFeeds(),
  'sync-feeds': ({ url }) => syncFeeds(url),
  'probe-feed': ({ url }) => probeFeed(url),
  'add-feed': ({ url, fingerprint }) => addFeed(url, fingerprint),
  'remove-feed': ({ url }) => removeFeed(url),
  'list-sources': () => listSources(),
  'add-source': ({ id }) => addSource(id),
  'add-source-at': ({ url }) => addSourceAt(url),
  'remove-source': ({ id }) => removeSource(id),
  'read-sources': ({ id }) => readSources(id),
  'switch-sample': ({ isOn }) => switchSample(isOn),
  'follow-regions': async ({ regions }) => {
    await changeSettings(() => ({ regions }));
    await syncFeeds();
    return null;
  },
  'follow-settings': async () => {
    await registerSites((await readSettings()).sites);
    await dropOrphans();
    await Promise.all([syncFeeds(), readDueSources()]);
    return null;
  },
  'keep-site': (site) => keepSite(site),
  'add-site': ({ host }) => addSite(host),
  'remove-site': async ({ host }) => {
    const { sites } = await changeSettings(({ sites }) => ({ sites: sites.filter((site) => site.host !== host) }));
    await registerSites(sites);
    return null;
  },
};
