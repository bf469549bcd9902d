// Sharing where a half of it cannot be made: it says so in its place, and is tried again alone.
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SharePanel } from '../../components/share/SharePanel.tsx';
import type { ShareDeeds } from '../../components/share/share-deeds.ts';
import { wordsOf } from '../../utils/i18n.ts';

const words = wordsOf('id');
const nothing = async () => undefined;
const refuses = async (): Promise<never> => {
  throw new Error('refused');
};

async function drawn(made: Pick<ShareDeeds, 'shareReply' | 'sharePicture'>) {
  const { document } = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', document);
  const deeds: ShareDeeds = { ...made, copy: nothing, copyPicture: nothing, savePicture: nothing };
  await act(async () =>
    render(<SharePanel words={words} code="ABCD" deeds={deeds} onBack={() => undefined} />, document.body),
  );
  const again = () => [...document.querySelectorAll('button')].filter((one) => one.textContent === 'Coba lagi');
  return { body: document.body, again, press: () => act(async () => again()[0]?.click()) };
}

test('a picture that fails says so beside the reply, and is made again without touching what was written', async () => {
  const shareReply = vi.fn(async () => 'Balasan siap.');
  const sharePicture = vi.fn(refuses);
  const { body, again, press } = await drawn({ shareReply, sharePicture });
  expect(body.querySelector('textarea')?.value).toBe('Balasan siap.');
  expect(body.textContent).toContain(words.t('picture_failed'));
  expect(again()).toHaveLength(1);
  await press();
  expect(sharePicture).toHaveBeenCalledTimes(2);
  expect(shareReply).toHaveBeenCalledTimes(1);
});

test('a reply that fails says so above the picture, and is there once it could be made', async () => {
  const shareReply = vi.fn<() => Promise<string>>(refuses);
  const sharePicture = vi.fn(() => new Promise<never>(() => undefined));
  const { body, again, press } = await drawn({ shareReply, sharePicture });
  expect(body.textContent).toContain(words.t('reply_failed'));
  shareReply.mockResolvedValue('Balasan siap.');
  await press();
  expect(body.querySelector('textarea')?.value).toBe('Balasan siap.');
  expect(again()).toHaveLength(0);
  expect(sharePicture).toHaveBeenCalledTimes(1);
});

test('where both fail one sentence says it and one button tries both again', async () => {
  const shareReply = vi.fn(refuses);
  const sharePicture = vi.fn(refuses);
  const { body, again, press } = await drawn({ shareReply, sharePicture });
  expect(body.textContent).toContain(words.t('share_failed'));
  expect(body.textContent).not.toContain(words.t('reply_failed'));
  expect(again()).toHaveLength(1);
  await press();
  expect([shareReply, sharePicture].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
});
