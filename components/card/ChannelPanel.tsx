// Ask an agency, or tell a publisher what is wrong: the reader's words, whom they go to, and the channels that agency lists.
import { useId, useState } from 'preact/hooks';
import {
  type Channel,
  type ChannelHolder,
  carriesWords,
  channelLink,
  channelName,
} from '../../utils/domain/channel.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { CardTask } from '../ui/CardTask.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOutcome } from '../ui/use-outcome.ts';
import type { CardDeeds } from './card-deeds.ts';

const OPEN_KEYS: Readonly<Record<Channel['kind'], MessageKey>> = {
  whatsapp: 'channel_whatsapp',
  email: 'channel_email',
  lapor: 'channel_lapor',
  form: 'channel_form',
};

export interface ChannelPanelProps {
  readonly words: Words;
  readonly title: string;
  readonly holder: ChannelHolder;
  /** What the field begins with. */
  readonly draft: string;
  readonly deeds: Pick<CardDeeds, 'copy'>;
  readonly onBack: () => void;
}

/** Opening a channel sends nothing yet; what goes there is the text in the field and nothing else. */
export function ChannelPanel({ words, title, holder, draft, deeds, onBack }: ChannelPanelProps) {
  const id = useId();
  const [text, setText] = useState(draft);
  return (
    <CardTask title={title} words={words} onBack={onBack}>
      <p class="sub">{words.t('channel_to', holder.publisher)}</p>
      <div class="compose">
        <label class="h" for={id}>
          {words.t('channel_words')}
        </label>
        <textarea
          id={id}
          class="field text"
          rows={7}
          value={text}
          aria-describedby={`${id}-sent`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="meta" id={`${id}-sent`}>
          {words.t('channel_sent')}
        </p>
      </div>
      <ul class="channels">
        {holder.channels.map((channel) => (
          <li key={channel.kind}>
            <ChannelItem channel={channel} subject={title} text={text} words={words} deeds={deeds} />
          </li>
        ))}
      </ul>
    </CardTask>
  );
}

function ChannelItem(props: {
  channel: Channel;
  subject: string;
  text: string;
  words: Words;
  deeds: Pick<CardDeeds, 'copy'>;
}) {
  const { channel, words } = props;
  const [outcome, run] = useOutcome();
  const isWithWords = carriesWords(channel);
  const hint =
    outcome === 'idle' || outcome === 'busy' ? 'channel_copies' : outcome === 'done' ? 'channel_copied' : 'copy_failed';
  return (
    <>
      <a
        class="btn"
        href={channelLink(channel, props.subject, props.text)}
        target={channel.kind === 'email' ? undefined : '_blank'}
        rel="noopener noreferrer nofollow"
        onClick={() => {
          if (!isWithWords) void run(() => props.deeds.copy(props.text));
        }}
      >
        <Icon name="open" size="s" />
        {words.t(OPEN_KEYS[channel.kind])}
      </a>
      <div>
        <span class="sub">{channelName(channel)}</span>
        <span class="meta" role="status">
          {isWithWords ? '' : words.t(hint)}
        </span>
      </div>
    </>
  );
}
