// A made-up post with its mark, so that a reader knows what to look for.
import type { Words } from '../utils/i18n.ts';
import { Badge } from './Badge.tsx';
import { SampleChip } from './Brand.tsx';
import { Icon } from './Icon.tsx';

/** The badge is the real one; pressing it here explains where it works. */
export function SamplePost({ words, onOpen }: { words: Words; onOpen: () => void }) {
  return (
    <figure class="tl">
      <div class="post">
        <span class="ava">
          <Icon name="person" />
        </span>
        <div>
          <div class="row wrap">
            <span class="who">{words.t('look_author')}</span>
            <span class="meta">· {words.t('look_time')}</span>
            <SampleChip words={words} />
          </div>
          <p>{words.t('look_post')}</p>
          <div class="slot">
            <Badge
              mark={{
                kind: 'official',
                tier: 'answers',
                key: 'look',
                claim: words.t('look_claim'),
                sources: 2,
                isSample: false,
              }}
              words={words}
              onOpen={onOpen}
            />
          </div>
        </div>
      </div>
    </figure>
  );
}
