// The hooks by which a reader knows the parts of a page, taken from its own source: each can be taken away and put back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformOf } from './read-all.ts';

const SOURCES = join(import.meta.dirname, '..', '..', 'utils', 'platforms');
/** Attributes whose single values are hooks; of all others the attribute itself is. */
const NAMED_BY_VALUE = new Set([
  'data-testid',
  'data-e2e',
  'data-ad-rendering-role',
  'data-mcomponent',
  'role',
  'class',
  'id',
  'slot',
  'dir',
]);
/** What a page says and shows, not how it is built. */
const CONTENT = new Set('href src alt style hidden type content name lang aria-hidden'.split(' '));
/** Elements that every page is made of. */
const PLAIN = new Set(
  'html head meta title link style body div span p a img b i svg path use br button input ul li'.split(' '),
);
/** `feedItem-by-warga.example` is known by its beginning. */
const NAMED_AFTER_SOMEONE = /^(?:feedItem|postThreadItem)-by-/;

/** An attribute, a value of one, or the name of an element. */
export interface PageHook {
  readonly name: string;
  /** Takes it out of the page; what it gives puts it back. */
  readonly remove: () => () => void;
}

/** Every hook in the page that the reader of its platform names. */
export function hooksOf(page: string, document: Document): PageHook[] {
  const source = sourceOf(platformOf(page).id);
  const hooks = new Map<string, PageHook>();
  const add = (name: string, remove: PageHook['remove']) => hooks.has(name) || hooks.set(name, { name, remove });
  for (const { localName, attributes } of document.body.querySelectorAll('*')) {
    if (!PLAIN.has(localName) && isNamed(source, localName))
      add(`<${localName}>`, () => renameElements(document, localName));
    for (const { name, value } of attributes) {
      if (CONTENT.has(name)) continue;
      if (isNamed(source, name)) add(name, () => changeAttribute(document, `[${name}]`, name, () => ''));
      if (!NAMED_BY_VALUE.has(name)) continue;
      for (const word of value.split(/\s+/)) {
        if (!isNamed(source, NAMED_AFTER_SOMEONE.exec(word)?.[0] ?? word)) continue;
        const without = (words: string) =>
          words
            .split(/\s+/)
            .filter((one) => one !== word)
            .join(' ');
        add(`${name}=${word}`, () => changeAttribute(document, `[${name}~="${word}"]`, name, without));
      }
    }
  }
  return [...hooks.values()];
}

function sourceOf(platform: string): string {
  const folder = join(SOURCES, platform);
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/\/\/.*|\/\*\*[\s\S]*?\*\//g, ''))
    .join('\n');
}

function isNamed(source: string, word: string): boolean {
  return word !== '' && new RegExp(`(?<![\\w-])${word.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w])`).test(source);
}

function changeAttribute(
  document: Document,
  selector: string,
  name: string,
  change: (value: string) => string,
): () => void {
  const found = [...document.querySelectorAll(selector)].map(
    (element) => [element, element.getAttribute(name) ?? ''] as const,
  );
  for (const [element, value] of found) {
    const rest = change(value);
    if (rest === '') element.removeAttribute(name);
    else element.setAttribute(name, rest);
  }
  return () => {
    for (const [element, value] of found) element.setAttribute(name, value);
  };
}

function renameElements(document: Document, name: string): () => void {
  const pairs = [...document.querySelectorAll(name)].map((element) => {
    const other = document.createElement('div');
    for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
    return [element, other] as const;
  });
  return () => {
    for (const [element, other] of pairs.toReversed()) {
      element.append(...other.childNodes);
      other.replaceWith(element);
    }
  };
}
