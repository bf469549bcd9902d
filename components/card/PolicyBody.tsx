// The card of a post that nobody has answered: what it is about, that there is no answer yet, where to look, why it was marked.

import { PLATFORM_NAMES } from '../../utils/domain/platform.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { AgeLine } from '../answer/AgeLine.tsx';
import { ClaimHeading } from '../answer/ClaimHeading.tsx';
import { reasonLines, SPREAD_SEEN_KEYS, TOPIC_KEYS } from '../answer/policy-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { CardActions } from './CardActions.tsx';
import { SearchLinks } from './SearchLinks.tsx';
import type { Taken } from './use-taken.ts';

/** "No clarification" and "could not look" are different words. */
const ABSENCE_KEYS: Readonly<Record<PolicyCard['age']['state'], readonly [MessageKey, MessageKey]>> = {
  fresh: ['no_clarification', 'no_clarification_text'],
  stale: ['no_clarification', 'no_clarification_text'],
  expired: ['clarification_unknown', 'clarification_unknown_old'],
  never: ['clarification_unknown', 'clarification_unknown_never'],
};

const NOTICE: MessageKey = 'search_notice_topic';

export interface PolicyBodyProps {
  readonly view: PolicyCard;
  readonly words: Words;
  readonly taken: Taken;
  readonly onTask: (name: 'ask', from: HTMLElement) => void;
  readonly onRenew: () => Promise<void>;
}

/** Never says whether the post is right. */
export function PolicyBody({ view, words, taken, onTask, onRenew }: PolicyBodyProps) {
  const { age } = view;
  const isStale = age.state === 'stale' && age.syncedAt !== undefined;
  const [title, text] = ABSENCE_KEYS[age.state];
  return (
    <>
      <div class="card-in">
        {isStale && (
          <Note icon="offline" isAttention>
            <b>{words.t('old_data', words.date(age.syncedAt ?? ''))}</b> {words.t('stale_text')}
          </Note>
        )}
        <ClaimHeading claim="" language={words.language} words={words} />
        <About view={view} words={words} />
        <div class="block unanswered">
          <EmptyState title={words.t(title)} text={words.t(text)} />
        </div>
        <SearchLinks searches={view.searches} words={words} notice={NOTICE} />
        <PolicyReason view={view} words={words} />
        <CardActions
          words={words}
          taken={taken}
          age={age}
          onAsk={view.ask === undefined ? undefined : (from) => onTask('ask', from)}
          onRenew={onRenew}
        />
      </div>
      <AgeLine source={undefined} age={age} words={words} />
    </>
  );
}

/** Topics, regions and spread. */
function About({ view, words }: { view: PolicyCard; words: Words }) {
  return (
    <ul class="row wrap about">
      {view.topics.map((topic) => (
        <li key={topic} class="chip-f">
          {words.t(TOPIC_KEYS[topic])}
        </li>
      ))}
      {view.regions.map(({ code, name }) => (
        <li key={code} class="chip-f">
          <Icon name="place" size="xs" />
          {name}
        </li>
      ))}
      <li class="meta">{spreadWords(view, words)}</li>
    </ul>
  );
}

function spreadWords({ viral, platform }: PolicyCard, words: Words): string {
  if (viral === undefined) return words.t('spread_seen_unknown');
  const site = platform === undefined ? words.t('this_site') : PLATFORM_NAMES[platform];
  return words.t(SPREAD_SEEN_KEYS[viral.level], Math.round(viral.timesUsual), site);
}

/** The words that decided, as the post writes them. */
function PolicyReason({ view, words }: { view: PolicyCard; words: Words }) {
  return (
    <details class="block reason" open>
      <summary>
        <Icon name="info" />
        {words.t('why_marked')}
        <span class="car">
          <Icon name="down" />
        </span>
      </summary>
      <ul class="reasons">
        {reasonLines(view.reasons, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="meta why">
        <Icon name="device" size="xs" />
        <span>{words.t('policy_why')}</span>
      </p>
    </details>
  );
}
