// A publisher's channels as its directory lists them, without those that are not what they claim to be.
import type { Channel, ChannelHolder } from '../domain/channel.ts';
import { httpsUrl } from '../domain/plain-text.ts';
import type { Publisher } from '../domain/publisher.ts';

const EMAIL = /^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Quickest answer first; undefined where no channel can be used, or nobody answers there (`retired`) or should (`suspended`). */
export function readChannels({
  name,
  channels,
  status,
}: Pick<Publisher, 'name' | 'channels' | 'status'>): ChannelHolder | undefined {
  if (status !== 'active') return undefined;
  const { whatsapp, email, lapor, form } = channels ?? {};
  const number = whatsapp === undefined ? undefined : numberOf(whatsapp);
  const usable: Channel[] = [
    ...(number === undefined ? [] : [{ kind: 'whatsapp' as const, address: number }]),
    ...(email === undefined || !EMAIL.test(email) ? [] : [{ kind: 'email' as const, address: email }]),
    ...(lapor === undefined || !isPage(lapor) ? [] : [{ kind: 'lapor' as const, address: lapor }]),
    ...(form === undefined || !isPage(form) ? [] : [{ kind: 'form' as const, address: form }]),
  ];
  return usable.length === 0 ? undefined : { publisher: name, channels: usable };
}

/** `0812-3456-7890`, `+62 812…` → `62812…`: digits with the country's code, 9 to 15 of them as E.164 has it. */
function numberOf(written: string): string | undefined {
  if (!/^[+\d\s().-]+$/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '').replace(/^0+/, '62');
  return /^[1-9]\d{8,14}$/.test(digits) ? digits : undefined;
}

function isPage(address: string): boolean {
  return httpsUrl.safeParse(address).success;
}
