// What was marked on this page: one line per claim, with the way to its posts.
import { useState } from 'preact/hooks';
import type { Mark } from '../../utils/domain/match.ts';
import type { TabMark, TabView } from '../../utils/domain/tab.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { aboutWords } from '../answer/policy-words.ts';
import { SampleChip } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';

const KIND_KEYS: Readonly<Record<Mark['kind'], MessageKey>> = {
  official: 'mark_official',
  independent: 'mark_independent',
  policy: 'badge_policy',
};

/** An empty list says that silence is usual, and how much was read. */
export function MarkList(props: { view: TabView; words: Words; onJump: (postId: string) => void }) {
  const { view, words, onJump } = props;
  if (view.marks.length === 0) {
    return (
      <section class="sec">
        <h2 class="h">{words.t('no_marks')}</h2>
        <p class="sub">{words.t('no_marks_text')}</p>
        <p class="meta">{readWords(view, words)}</p>
      </section>
    );
  }
  const posts = view.marks.reduce((sum, { postIds }) => sum + postIds.length, 0);
  return (
    <section class="sec">
      <h2 class="h">
        {words.t('on_this_page')}
        <span class="meta">{words.n('marks', posts)}</span>
      </h2>
      <ul class="items">
        {view.marks.map((item) => (
          <MarkItem key={item.mark.key} item={item} words={words} onJump={onJump} />
        ))}
      </ul>
      <p class="meta">{readWords(view, words)}</p>
    </section>
  );
}

function MarkItem({ item, words, onJump }: { item: TabMark; words: Words; onJump: (postId: string) => void }) {
  const { mark, postIds } = item;
  const [next, setNext] = useState(0);
  const jump = () => {
    const postId = postIds[next % postIds.length];
    if (postId !== undefined) onJump(postId);
    setNext(next + 1);
  };
  return (
    <li>
      <button type="button" class="item" onClick={jump}>
        <span class={`dot ${mark.kind}${mark.tier === 'related' ? ' related' : ''}`} aria-hidden="true" />
        <span class="grow">
          <span class="t">{titleOf(mark, words)}</span>
          <span class="meta">
            {markWords(item, words)} {mark.isSample && <SampleChip words={words} />}
          </span>
          <span class="vh">. {words.t('go_to_post')}</span>
        </span>
        <Icon name="right" />
      </button>
    </li>
  );
}

function titleOf({ claim, about }: Mark, words: Words): string {
  if (claim !== '') return claim;
  return about === undefined ? words.t('policy_heading') : aboutWords(about, words);
}

/** `Jawaban resmi · 3 pembanding · 2 unggahan`. */
function markWords({ mark, postIds }: TabMark, words: Words): string {
  const sources = {
    official: mark.sources > 1 ? words.n('comparisons', mark.sources - 1) : words.t('no_comparisons'),
    independent: words.n('sources', mark.sources),
    policy: words.t('mark_no_answer'),
  }[mark.kind];
  const parts = [words.t(KIND_KEYS[mark.kind]), sources];
  if (mark.tier === 'related') parts.splice(1, 0, words.t('mark_related'));
  if (postIds.length > 1) parts.push(words.n('posts', postIds.length));
  return parts.join(' · ');
}

function readWords({ report }: TabView, words: Words): string {
  if (report?.health === 'no-posts') return words.t('no_posts_here');
  if (report === undefined || report.seen === 0) return words.t('waiting_for_posts');
  const read = words.n('posts_read', report.read);
  return report.unreadable === 0 ? read : `${read} · ${words.n('posts_unreadable', report.unreadable)}`;
}
