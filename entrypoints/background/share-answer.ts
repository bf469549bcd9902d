// Makes what a reader shares: the reply as text, and the picture card, drawn here so that no page carries the means to draw it.
import { composeReply } from '../../components/share/compose-reply.ts';
import { pictureContent } from '../../components/share/picture-content.ts';
import { renderPicture } from '../../components/share/render-picture.ts';
import type { CardView } from '../../utils/domain/card.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import type { SharedPicture } from '../../utils/domain/share.ts';
import { AppError } from '../../utils/errors.ts';
import { toBase64 } from '../../utils/feed/bytes.ts';
import { chooseLanguage, type Words, wordsOf } from '../../utils/i18n.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';
import { readCard } from './live-matcher.ts';

/** A reply within the limit of the post's site. */
export async function shareReply(post: PostForMatching, key: string): Promise<string> {
  return composeReply(await cardToShare(post, key), await readersWords(), post.platform);
}

/** The picture card. */
export async function sharePicture(post: PostForMatching, key: string): Promise<SharedPicture> {
  const content = pictureContent(await cardToShare(post, key), await readersWords());
  const { blob, alternative } = await renderPicture(content);
  return { png: toBase64(new Uint8Array(await blob.arrayBuffer())), alternative };
}

/** Old data is not passed on: a clarification may have been withdrawn meanwhile. */
async function cardToShare(post: PostForMatching, key: string): Promise<CardView> {
  const card = await readCard(post, key);
  if (card.kind === 'policy') throw new AppError('share/no-answer', 'Nobody has answered this post.');
  if (card.age.state !== 'fresh') throw new AppError('share/old-data', 'The data is too old to be passed on.');
  return card;
}

async function readersWords(): Promise<Words> {
  return wordsOf(chooseLanguage((await readSettings()).language, navigator.languages));
}
