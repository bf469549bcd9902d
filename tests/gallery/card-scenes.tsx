// Badges, cards, what is done from a card, and picture cards: every state of each.
import { useEffect, useRef } from 'preact/hooks';
import { Badge } from '../../components/badge/Badge.tsx';
import { Card, type CardProps } from '../../components/card/Card.tsx';
import type { CardDeeds } from '../../components/card/card-deeds.ts';
import { composeReply } from '../../components/share/compose-reply.ts';
import { drawPicture, PICTURE_SIZE } from '../../components/share/draw-picture.ts';
import { pictureContent } from '../../components/share/picture-content.ts';
import type { PictureFile } from '../../components/share/picture-file.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { MarkKind, Tier } from '../../utils/domain/match.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { type Act, typeInto } from './acts.ts';
import { CARDS, FULL } from './card-samples.ts';
import { EDGE_CARDS } from './edge-cards.ts';
import { POLICY_CARDS } from './policy-samples.ts';
import type { Scene } from './scene.ts';
import { tell } from './tell.ts';

const ALL_CARDS: Readonly<Record<string, CardProps['view']>> = { ...CARDS, ...POLICY_CARDS, ...EDGE_CARDS };
/** Twenty characters more than X takes. */
const LONG_REPLY = 'x'.repeat(300);
const POST = { platform: 'x', url: 'https://x.com/akun_contoh/status/1' } as const;

const deeds = (card: CardView, words: Words): CardDeeds => ({
  close: tell('close'),
  dismiss: (isUndone) => tell(isUndone ? 'undo' : 'dismiss')(),
  mute: (isUndone) => tell(isUndone ? 'unmute' : 'mute')(),
  copy: async (text) => tell(text)(),
  retry: tell('retry'),
  renew: async () => tell('renew')(),
  shareReply: async () => composeReply(card, words, 'x'),
  sharePicture: () => drawFile(card, words),
  copyPicture: async () => tell('copy picture')(),
  savePicture: tell('save picture'),
});

const fails = async (): Promise<never> => {
  throw new Error('refused');
};
/** The background has gone to sleep for good, the browser refuses the clipboard, the network is gone. */
const NOTHING_WORKS: Partial<CardDeeds> = { shareReply: fails, sharePicture: fails, copy: fails, renew: fails };
const NOTHING_IS_COPIED: Partial<CardDeeds> = { copy: fails, copyPicture: fails };

/** As the background draws it. */
async function drawFile(card: CardView, words: Words): Promise<PictureFile> {
  const canvas = new OffscreenCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height);
  const context = canvas.getContext('2d');
  const content = pictureContent(card, words);
  if (context !== null) drawPicture(context, content);
  return { blob: await canvas.convertToBlob(), alternative: content.alternative };
}

/** What differs from the card as it is usually drawn. */
interface Change {
  /** Said in the name of the scene. */
  readonly as?: string;
  readonly deeds?: Partial<CardDeeds>;
  readonly acts?: readonly Act[];
}

/** `clicks` are names of buttons in the language of the scene, by key of the locale files. */
const card = (state: string, width: number, clicks: readonly MessageKey[] = [], change: Change = {}): Scene => {
  const view = ALL_CARDS[state] ?? 'failed';
  return {
    name: ['card', state, ...(change.as === undefined ? clicks : [change.as]), width].join('-'),
    surface: 'shadow',
    width,
    clicks,
    ...(change.acts && { acts: change.acts }),
    draw: (words) => (
      <Card
        view={view}
        words={words}
        post={POST}
        deeds={{
          ...deeds(typeof view === 'object' && view.kind !== 'policy' ? view : FULL, words),
          ...change.deeds,
        }}
      />
    ),
  };
};

const badge = (kind: MarkKind, tier: Tier, isRepeat: boolean, words: Words, isSample = false) => (
  <Badge
    mark={{ kind, tier, key: kind, claim: 'Tarif sampah naik 300 persen.', sources: 2, isSample }}
    words={words}
    isRepeat={isRepeat}
    onOpen={tell('open')}
  />
);
const KINDS: readonly MarkKind[] = ['official', 'independent', 'policy'];

const picture = (state: string, view: CardView): Scene => ({
  name: `picture-${state}`,
  surface: 'shadow',
  width: 1200,
  clicks: [],
  draw: (words) => <Picture view={view} words={words} />,
});

function Picture({ view, words }: { view: CardView; words: Words }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = pictureContent(view, words);
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? undefined;
    if (context !== undefined) drawPicture(context, content);
  }, []);
  return <canvas ref={canvas} {...PICTURE_SIZE} style="display:block" role="img" aria-label={content.alternative} />;
}

/** The scenes. */
export const CARD_SCENES: readonly Scene[] = [
  {
    name: 'badges',
    surface: 'shadow',
    width: 640,
    clicks: [],
    draw: (words) => (
      <div class="stack" style="padding:16px">
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'answers', false, words))}</div>
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'related', false, words))}</div>
        <div class="row wrap">{KINDS.map((kind) => badge(kind, 'answers', false, words, true))}</div>
        <div class="row wrap" style="gap:30px;padding:12px">
          {KINDS.map((kind) => badge(kind, 'answers', true, words))}
        </div>
      </div>
    ),
  },
  ...Object.keys(ALL_CARDS).map((state) => card(state, 640)),
  ...['full', 'no-comparison', 'long-words', 'related', 'policy'].map((state) => card(state, 360)),
  ...['full', 'long-words', 'hostile', 'bare', 'sources-40'].map((state) => card(state, 320)),
  card('full', 640, ['more_actions']),
  card('full', 640, ['history']),
  ...[640, 320].flatMap((width) => [
    card('full', width, ['share_answer']),
    card('full', width, ['ask']),
    card('full', width, ['more_actions', 'report_clarification']),
  ]),
  card('hostile', 320, ['share_answer']),
  card('policy-ask', 640, ['ask']),
  card('policy-ask', 320, ['ask']),
  card('full', 640, ['share_answer'], { as: 'share-failed', deeds: NOTHING_WORKS }),
  card('full', 640, ['share_answer'], { as: 'picture-failed', deeds: { sharePicture: fails } }),
  card('full', 640, ['share_answer', 'copy_reply', 'copy_picture'], { as: 'copy-refused', deeds: NOTHING_IS_COPIED }),
  card('full', 320, ['share_answer'], { as: 'reply-too-long', acts: [typeInto('textarea', LONG_REPLY)] }),
  card('stale', 640, ['fetch_again'], { as: 'still-old', deeds: NOTHING_WORKS }),
  picture('full', FULL),
  picture('no-comparison', { ...FULL, independent: [] }),
  picture('no-official', { ...FULL, official: [] }),
  picture('sources-40', EDGE_CARDS['sources-40']),
  picture('long-words', CARDS['long-words'] as CardView),
  picture('hostile', EDGE_CARDS.hostile),
  picture('bare', EDGE_CARDS.bare),
];
