// The options' links: which part the reader is at, also on the way back from the end of the page.
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useSectionInSight } from '../../components/settings/use-section-in-sight.ts';

const IDS = ['marks', 'privacy', 'about'];

function Links() {
  return <b>{useSectionInSight(IDS)}</b>;
}

afterEach(() => vi.unstubAllGlobals());

test('the last part is current at the end only: a step back is the part at the line again, of which no observer tells', async () => {
  const { document } = parseHTML(`<html><body>${IDS.map((id) => `<i id="${id}"></i>`).join('')}<p></p></body></html>`);
  Object.defineProperty(document.documentElement, 'scrollHeight', { value: 3000 });
  const scrolled = new EventTarget();
  let cross: (id: string) => void = () => undefined;
  class Observer {
    constructor(tell: (changes: { isIntersecting: boolean; target: { id: string } }[]) => void) {
      cross = (id) => tell([{ isIntersecting: true, target: { id } }]);
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  vi.stubGlobal('document', document);
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('addEventListener', scrolled.addEventListener.bind(scrolled));
  vi.stubGlobal('removeEventListener', scrolled.removeEventListener.bind(scrolled));
  const place = document.querySelector('p') as unknown as HTMLElement;
  const scrollTo = (top: number) =>
    act(async () => {
      vi.stubGlobal('scrollY', top);
      scrolled.dispatchEvent(new Event('scroll'));
    });
  await act(async () => render(<Links />, place));
  await scrollTo(2200);
  await act(async () => cross('privacy'));
  expect(place.textContent).toBe('privacy');
  await scrollTo(2300);
  expect(place.textContent).toBe('about');
  await scrollTo(2250);
  expect(place.textContent).toBe('privacy');
  render(null, place);
});
