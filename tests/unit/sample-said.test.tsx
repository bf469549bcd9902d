// Beside real regions the sample can be followed too: each line of popup and panel then says itself that it is made up.
import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { CodeField } from '../../components/answer/CodeField.tsx';
import { CompareView } from '../../components/panel/CompareView.tsx';
import { EntryPageView } from '../../components/panel/EntryPageView.tsx';
import { EntryRow } from '../../components/panel/EntryRow.tsx';
import { NoticeList } from '../../components/panel/NoticeList.tsx';
import { MarkList } from '../../components/popup/MarkList.tsx';
import type { TabView } from '../../utils/domain/tab.ts';
import { wordsOf } from '../../utils/i18n.ts';
import { CODE_ANSWERS, TYPED_CODE } from '../gallery/code-samples.ts';
import { COMPARISONS, ENTRIES, NOTICES, PAGES } from '../gallery/panel-samples.ts';
import { TABS } from '../gallery/tab-samples.ts';

const words = wordsOf('id');
const nothing = () => undefined;

async function chipsOf(drawn: ComponentChild, ...deeds: ((body: HTMLElement) => void)[]): Promise<string[]> {
  const { document, Event } = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('Event', Event);
  await act(() => render(drawn, document.body));
  for (const deed of deeds) await act(async () => deed(document.body));
  return [...document.querySelectorAll('.sample')].map(({ textContent }) => textContent ?? '');
}

test('a line of the list', async () => {
  const [entry] = ENTRIES;
  if (entry === undefined) throw new Error('No entry.');
  const row = (regions: readonly string[]) => (
    <EntryRow entry={{ ...entry, regions }} terms={new Set()} words={words} isStanceHidden={false} />
  );
  expect(await chipsOf(row(['99.01']))).toEqual(['CONTOH']);
  expect(await chipsOf(row(['64.01']))).toEqual([]);
});

test('an entry whole, a withdrawn one too', async () => {
  for (const name of ['full', 'withdrawn']) {
    const page = PAGES[name];
    if (typeof page !== 'object') throw new Error(`No page ${name}.`);
    expect(await chipsOf(<EntryPageView page={page} words={words} />)).toEqual(['CONTOH']);
    expect(await chipsOf(<EntryPageView page={{ ...page, isSample: false }} words={words} />)).toEqual([]);
  }
});

test('a notice', async () => {
  const notices = NOTICES.slice(0, 1);
  const list = (isSample: boolean) => (
    <NoticeList
      notices={notices.map((notice) => ({ ...notice, isSample }))}
      words={words}
      isForgotten={false}
      onForget={nothing}
    />
  );
  expect(await chipsOf(list(true))).toEqual(['CONTOH']);
  expect(await chipsOf(list(false))).toEqual([]);
});

test('a mark of this page in the popup', async () => {
  const view = TABS.reading as TabView;
  const marks = view.marks.slice(0, 1);
  const list = (isSample: boolean) => (
    <MarkList
      view={{ ...view, marks: marks.map((item) => ({ ...item, mark: { ...item.mark, isSample } })) }}
      words={words}
      onJump={nothing}
    />
  );
  expect(await chipsOf(list(true))).toEqual(['CONTOH']);
  expect(await chipsOf(list(false))).toEqual([]);
});

test('what a text was compared with, and what a code was found to be', async () => {
  const answer = CODE_ANSWERS.current;
  const found = COMPARISONS.found;
  if (found === undefined) throw new Error('No comparison.');
  expect(
    await chipsOf(<CompareView words={words} text="" result={found} onCompare={nothing} onCode={async () => answer} />),
    // the answer, and each other claim of the text
  ).toEqual(['CONTOH', 'CONTOH', 'CONTOH']);
  const type = (body: HTMLElement) => {
    const input = body.querySelector('input');
    if (input === null) throw new Error('No field.');
    input.value = TYPED_CODE;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const send = (body: HTMLElement) =>
    void body.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(await chipsOf(<CodeField words={words} onCode={async () => answer} />, type, send)).toEqual(['CONTOH']);
});
