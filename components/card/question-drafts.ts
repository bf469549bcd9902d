// What a question to an agency and a complaint about a clarification begin with; the reader edits both before anything is sent.
import type { CardView, SourceView } from '../../utils/domain/card.ts';
import type { PolicyCard } from '../../utils/domain/policy-card.ts';
import type { Words } from '../../utils/i18n.ts';
import { TOPIC_KEYS } from '../answer/policy-words.ts';

/** Names the claim, or topics and regions where nobody has put it into words, and where the post is; never the post's text. */
export function askDraft(view: CardView | PolicyCard, postUrl: string | undefined, words: Words): string {
  const question =
    view.kind === 'policy'
      ? words.t(
          'ask_text_policy',
          view.topics.map((topic) => words.t(TOPIC_KEYS[topic])).join(', '),
          view.regions.map(({ name }) => name).join(', '),
        )
      : words.t('ask_text', view.claim);
  return postUrl === undefined ? question : `${question}\n\n${words.t('ask_post', postUrl)}`;
}

/** Names the revision that is complained about. */
export function reportDraft({ title, url, code }: SourceView, words: Words): string {
  return `${words.t('report_text', title)}\n\n\n${url}\n${words.t('picture_code', code)}`;
}
