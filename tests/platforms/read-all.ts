// Reads a fixture as a whole, and takes hooks out of it, for the tests of what happens when a site changes.
import type { Post } from '../../utils/domain/post.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';

/** The platform whose pages begin with its id. */
export function platformOf(page: string): Platform {
  return PLATFORMS.find(({ id }) => page.startsWith(`${id}-`))!;
}

/** Posts, and how many were unreadable or ads. */
export function readAll(page: string, document: Document): { posts: Post[]; unreadable: number; ads: number } {
  const platform = platformOf(page);
  const readings = [...platform.findPosts(document)].map((element) => platform.readPost(element));
  return {
    posts: readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : [])),
    unreadable: readings.filter(({ kind }) => kind === 'unreadable').length,
    ads: readings.filter(({ kind }) => kind === 'ad').length,
  };
}

/** Takes a hook out of the page: an attribute, an attribute of one value, a class, or (`<name>`) the name of an element. */
export function removeHook(document: Document, hook: string): void {
  const element = /^<([\w-]+)>$/.exec(hook)?.[1];
  if (element !== undefined) {
    for (const found of document.querySelectorAll(element)) rename(found);
    return;
  }
  const [, name = '', value] = /^([\w-]+)(?:=(.*))?$/.exec(hook) ?? [];
  for (const found of document.querySelectorAll(value === undefined ? `[${name}]` : `[${name}~="${value}"]`)) {
    if (name === 'class' && value !== undefined) found.classList.remove(value);
    else found.removeAttribute(name);
  }
}

function rename(found: Element): void {
  const other = found.ownerDocument.createElement('div');
  for (const { name, value } of found.attributes) other.setAttribute(name, value);
  other.append(...found.childNodes);
  found.replaceWith(other);
}
