// The panel's notices: read from the background, and marked as read once they were on the screen.
import { useEffect, useState } from 'preact/hooks';
import { NoticeList } from '../../components/panel/NoticeList.tsx';
import type { NoticeView } from '../../utils/domain/notice.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { watchChanges } from '../../utils/messaging/changes.ts';
import { ask } from '../../utils/messaging/client.ts';

/** `onRead` tells that none is unread any more. */
export function Notices({ words, onRead }: { words: Words; onRead: () => void }) {
  const [notices, setNotices] = useState<readonly NoticeView[] | 'loading'>('loading');
  const [isForgotten, setForgotten] = useState(false);

  async function read(): Promise<void> {
    const read = (await ask('read-notices', {})) ?? [];
    // those that were unread keep looking so as long as the view stands
    setNotices((before) => (before === 'loading' ? read : stillNew(read, before)));
    // a tab behind others is not looked at: what comes there stays new until it is
    if (document.visibilityState === 'hidden') return;
    if (read.some(({ isRead }) => !isRead)) await ask('mark-notices-read', {});
    onRead();
  }

  async function forget(): Promise<void> {
    await ask('forget-shown', {});
    setNotices([]);
    setForgotten(true);
  }

  useEffect(() => {
    scrollTo(0, 0);
    const renew = () => read().catch((error) => logError('panel', error));
    renew();
    document.addEventListener('visibilitychange', renew);
    const stop = watchChanges(renew);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', renew);
    };
  }, []);
  return (
    <NoticeList
      notices={notices}
      words={words}
      isForgotten={isForgotten}
      onForget={() => forget().catch((error) => logError('panel', error))}
    />
  );
}

function stillNew(read: readonly NoticeView[], before: readonly NoticeView[]): NoticeView[] {
  const unread = new Set(before.flatMap(({ id, isRead }) => (isRead ? [] : [id])));
  return read.map((notice) => ({ ...notice, isRead: notice.isRead && !unread.has(notice.id) }));
}
