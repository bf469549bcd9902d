// Says, before anything else, that a match is only related: what stands below may answer another claim.
import type { Tier } from '../../utils/domain/match.ts';
import type { Words } from '../../utils/i18n.ts';
import { Note } from '../ui/Note.tsx';

/** Nothing where the match answers. */
export function RelatedNote({ tier, words }: { tier: Tier; words: Words }) {
  if (tier !== 'related') return null;
  return (
    <Note icon="info">
      <b>{words.t('related_title')}</b> {words.t('related_text')}
    </Note>
  );
}
