// Share an answer: a ready reply that the reader edits and copies, and a picture card that was drawn on this device.
import { useEffect, useId, useState } from 'preact/hooks';
import { PLATFORM_NAMES } from '../../utils/domain/platform.ts';
import type { PlatformId } from '../../utils/domain/post.ts';
import { charactersLeft } from '../../utils/domain/reply-length.ts';
import type { Words } from '../../utils/i18n.ts';
import { CardTask } from '../ui/CardTask.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import type { PictureFile } from './picture-file.ts';
import type { ShareDeeds } from './share-deeds.ts';

export interface SharePanelProps {
  readonly words: Words;
  /** Whose limit counts; without it nothing is counted. */
  readonly platform?: PlatformId | undefined;
  /** Of the revision that is shared. */
  readonly code: string;
  readonly deeds: ShareDeeds;
  readonly onBack: () => void;
}

/** Nothing is posted from here: the reader copies and sends it on the site. */
export function SharePanel({ words, platform, code, deeds, onBack }: SharePanelProps) {
  /** `null` while it is being made, undefined where that failed. */
  const [text, setText] = useState<string | null | undefined>(null);
  const [picture, setPicture] = useState<PictureFile | 'loading' | undefined>('loading');
  const makeReply = () => {
    setText(null);
    deeds.shareReply().then(setText, () => setText(undefined));
  };
  const makePicture = () => {
    setPicture('loading');
    deeds.sharePicture().then(setPicture, () => setPicture(undefined));
  };
  const makeBoth = () => {
    makeReply();
    makePicture();
  };
  useEffect(makeBoth, []);
  return (
    <CardTask title={words.t('share_answer')} words={words} onBack={onBack}>
      {text === undefined && picture === undefined ? (
        <Failed words={words} said={words.t('share_failed')} onAgain={makeBoth} />
      ) : (
        <>
          {text === undefined ? (
            <Failed words={words} said={words.t('reply_failed')} onAgain={makeReply} />
          ) : (
            <Reply words={words} text={text} platform={platform} onText={setText} onCopy={(all) => deeds.copy(all)} />
          )}
          {picture === undefined ? (
            <Failed words={words} said={words.t('picture_failed')} onAgain={makePicture} />
          ) : (
            <Picture words={words} picture={picture} code={code} deeds={deeds} />
          )}
        </>
      )}
    </CardTask>
  );
}

/** In the place of what could not be made. */
function Failed({ words, said, onAgain }: { words: Words; said: string; onAgain: () => void }) {
  return (
    <div class="block">
      <p class="sub" role="status">
        {said}
      </p>
      <button
        type="button"
        class="btn"
        onClick={({ currentTarget }) => {
          // the button goes: the focus must not leave the card with it
          currentTarget.closest('.task')?.querySelector('h2')?.focus();
          onAgain();
        }}
      >
        {words.t('try_again')}
      </button>
    </div>
  );
}

function Reply(props: {
  words: Words;
  text: string | null;
  platform: PlatformId | undefined;
  onText: (text: string) => void;
  onCopy: (text: string) => Promise<void>;
}) {
  const { words, platform } = props;
  const id = useId();
  const isLoading = props.text === null;
  const text = props.text ?? '';
  const left = platform === undefined ? undefined : charactersLeft(platform, text);
  const isLong = left !== undefined && left < 0;
  return (
    <div class="compose">
      <label class="h" for={id}>
        {platform === undefined ? words.t('reply') : words.t('reply_for', PLATFORM_NAMES[platform])}
      </label>
      <textarea
        id={id}
        class="field text"
        rows={6}
        disabled={isLoading}
        value={text}
        aria-describedby={`${id}-left`}
        aria-invalid={isLong}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      <div class="row wrap">
        <CopyButton
          label={words.t('copy_reply')}
          done={words.t('reply_copied')}
          failed={words.t('copy_failed')}
          class="btn primary"
          isDisabled={isLoading || text === ''}
          onCopy={() => props.onCopy(text)}
        />
        <span
          class={isLong ? 'sub num over' : 'meta num'}
          id={`${id}-left`}
          // said aloud once it matters, not at every letter
          role={isLong ? 'status' : undefined}
        >
          {left === undefined ? '' : isLong ? words.n('characters_over', -left) : words.n('characters_left', left)}
        </span>
      </div>
    </div>
  );
}

function Picture(props: { words: Words; picture: PictureFile | 'loading'; code: string; deeds: ShareDeeds }) {
  const { words, picture, deeds } = props;
  const isLoading = picture === 'loading';
  return (
    <div class="block">
      <h3 class="h">{words.t('picture_card')}</h3>
      <PicturePreview picture={isLoading ? undefined : picture} />
      <div class="row wrap">
        <button
          type="button"
          class="btn"
          disabled={isLoading}
          onClick={() => picture !== 'loading' && deeds.savePicture(picture)}
        >
          <Icon name="picture" size="s" />
          {words.t('save_picture')}
        </button>
        <CopyButton
          label={words.t('copy_picture')}
          done={words.t('picture_copied')}
          failed={words.t('picture_copy_failed')}
          class="btn"
          isDisabled={isLoading}
          onCopy={async () => {
            if (picture !== 'loading') await deeds.copyPicture(picture);
          }}
        />
      </div>
      <p class="meta">{words.t('picture_text', props.code)}</p>
    </div>
  );
}
