// Which addresses of a feed or a page may leave this device, as a link, in a reply or in a picture.

/** True for https; an address of any other scheme is shown nowhere as one to open. */
export function isOutAddress(url: string): boolean {
  return /^https:\/\//i.test(url);
}
