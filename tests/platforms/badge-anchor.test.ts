// Every post that is read has a place for its badge, also one without words of its own.
import { expect, test } from 'vitest';
import { facebook } from '../../utils/platforms/facebook/facebook.ts';
import { openPage, PAGE_NAMES } from './open-page.ts';

const FACEBOOK_PAGES = PAGE_NAMES.filter((name) => name.startsWith('facebook-'));

test.each(FACEBOOK_PAGES)('each post of %s has a place for its badge, beside its words or its media', (name) => {
  const document = openPage(name);
  for (const element of facebook.findPosts(document)) {
    if (facebook.readPost(element).kind !== 'post') continue;
    const anchor = facebook.badgeAnchor(element);
    expect(anchor, element.outerHTML.slice(0, 200)).toBeDefined();
    expect(element.contains(anchor!) && anchor !== element).toBe(true);
  }
});

test('the badge of a picture without words stands between its author and its buttons, outside the link', () => {
  const document = openPage('facebook-home');
  for (const message of document.querySelectorAll('[data-ad-rendering-role="story_message"]')) message.remove();
  const pictures = [...facebook.findPosts(document)].filter(
    (element) => facebook.readPost(element).kind === 'post' && element.querySelector('img[alt]') !== null,
  );
  expect(pictures.length).toBeGreaterThan(0);
  for (const element of pictures) {
    const anchor = facebook.badgeAnchor(element)!;
    expect(anchor.parentElement!.closest('a')).toBeNull();
    expect(
      anchor.querySelector('[data-ad-rendering-role="like_button"], [data-ad-rendering-role="profile_name"]'),
    ).toBeNull();
  }
});
