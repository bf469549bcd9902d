// Whom a reader can ask where no agency has answered: the one in charge of the topic there, if its channels are known.
import { readChannels } from '../../utils/comparison/read-channels.ts';
import { readPublishers } from '../../utils/db/entry-store.ts';
import type { ChannelHolder } from '../../utils/domain/channel.ts';
import type { RegionCode } from '../../utils/domain/region.ts';
import type { TopicId } from '../../utils/domain/topic.ts';
import { addressees } from '../../utils/policy/addressee.ts';
import { db } from './database.ts';

/** The first agency in charge that lists a channel; undefined where there is none in the feeds of this device. */
export async function whomToAsk(
  topics: readonly TopicId[],
  regions: readonly RegionCode[],
): Promise<ChannelHolder | undefined> {
  const publishers = [...(await readPublishers(db)).values()].map(({ publisher }) => publisher);
  for (const agency of addressees(topics, regions, publishers)) {
    const holder = readChannels(agency);
    if (holder !== undefined) return holder;
  }
  return undefined;
}
