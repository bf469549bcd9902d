// The panel's notices: read from the background, and marked as read once they were on the screen.
import { useEffect, useState } from 'preact/hooks';
import { NoticeList } from '../../components/NoticeList.tsx';
import type { NoticeView } from '../../utils/domain/notice.ts';
import type { Words } from '../../utils/i18n.ts';
import { logError } from '../../utils/log.ts';
import { ask } from '../../utils/messaging/client.ts';

/** `onRead` tells that none is unread any more. */
export function Notices({ words, onRead }: { words: Words; onRead: () => void }) {
  const [notices, setNotices] = useState<readonly NoticeView[] | 'loading'>('loading');
  const [isForgotten, setForgotten] = useState(false);

  async function read(): Promise<void> {
    setNotices((await ask('read-notices', {})) ?? []);
    await ask('mark-notices-read', {});
    onRead();
  }

  async function forget(): Promise<void> {
    await ask('forget-shown', {});
    setNotices([]);
    setForgotten(true);
  }

  useEffect(() => {
    scrollTo(0, 0);
    read().catch((error) => logError('panel', error));
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
