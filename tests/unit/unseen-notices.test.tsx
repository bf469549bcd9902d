// The panel's notices in a tab that stands behind others: nobody saw them, so they stay unread.
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Notices } from '../../entrypoints/sidepanel/Notices.tsx';
import { wordsOf } from '../../utils/i18n.ts';
import { NOTICES } from '../gallery/panel-samples.ts';

const asked: string[] = [];
vi.mock('../../utils/messaging/changes.ts', () => ({ watchChanges: () => () => undefined }));
vi.mock('../../utils/messaging/client.ts', () => ({
  ask: async (name: string) => {
    asked.push(name);
    return name === 'read-notices' ? NOTICES : null;
  },
}));

afterEach(() => vi.unstubAllGlobals());

test('are marked as read once their tab is looked at, and not before', async () => {
  const { document, Event } = parseHTML('<html><body></body></html>');
  let visibilityState = 'hidden';
  Object.defineProperty(document, 'visibilityState', { get: () => visibilityState });
  vi.stubGlobal('document', document);
  vi.stubGlobal('scrollTo', () => undefined);
  const onRead = vi.fn();
  await act(async () => render(<Notices words={wordsOf('id')} onRead={onRead} />, document.body));
  await vi.waitFor(() => expect(document.querySelectorAll('.entry.unread').length).toBeGreaterThan(0));
  expect(asked).toEqual(['read-notices']);
  expect(onRead).not.toHaveBeenCalled();
  visibilityState = 'visible';
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  await vi.waitFor(() => expect(asked).toEqual(['read-notices', 'read-notices', 'mark-notices-read']));
  expect(document.querySelectorAll('.entry.unread').length).toBeGreaterThan(0);
  expect(onRead).toHaveBeenCalledOnce();
  render(null, document.body);
});
