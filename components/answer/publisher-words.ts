// What stands beside a publisher's name: its kind, and that it is an archive where it publishes no more.
import type { NamedPublisher } from '../../utils/domain/publisher.ts';
import type { Words } from '../../utils/i18n.ts';
import { PUBLISHER_KEYS } from '../../utils/label-keys.ts';

/** For lines where the name is all that stands of it. */
export function nameParts(publisher: NamedPublisher, words: Words): string[] {
  return [publisher.name, ...archivedPart(publisher, words)];
}

/** For lines below the name. */
export function kindParts(publisher: NamedPublisher, words: Words): string[] {
  return [words.t(PUBLISHER_KEYS[publisher.kind]), ...archivedPart(publisher, words)];
}

function archivedPart({ isArchived }: NamedPublisher, words: Words): string[] {
  return isArchived === true ? [words.t('publisher_archived')] : [];
}
