// An agency's channels: only what is a number, a mail address or an https page is offered, and the reader's words go along whole.
import { expect, test } from 'vitest';
import { readChannels } from '../../utils/comparison/read-channels.ts';
import { carriesWords, channelLink, channelName } from '../../utils/domain/channel.ts';

const read = (channels: Record<string, string>) =>
  readChannels({ name: 'DLH Contoh', channels, status: 'active' })?.channels ?? [];

test.each([
  ['0812-3456-7890', '6281234567890'],
  ['+62 812 3456 7890', '6281234567890'],
  ['6281234567890', '6281234567890'],
])('the telephone number %s is written as WhatsApp wants it', (written, address) => {
  expect(read({ whatsapp: written })).toEqual([{ kind: 'whatsapp', address }]);
});

test.each([
  [{ whatsapp: '12' }],
  [{ whatsapp: 'javascript:alert(1)' }],
  [{ whatsapp: '0812<b>3456' }],
  [{ email: 'a@b' }],
  [{ email: 'a@contoh.example?bcc=lain@contoh.example' }],
  [{ email: 'dua alamat@contoh.example' }],
  [{ lapor: 'http://lapor.contoh.example/' }],
  [{ lapor: 'javascript:alert(1)' }],
  [{ form: 'data:text/html,halo' }],
  [{ form: 'https://warga@contoh.example/' }],
  [{ inbox: 'https://kotak.contoh.example/' }],
  [{}],
])('%j is no channel', (channels) => {
  expect(readChannels({ name: 'DLH Contoh', channels, status: 'active' })).toBeUndefined();
});

test.each(['suspended', 'retired'] as const)('nobody is sent to a %s agency', (status) => {
  const channels = { form: 'https://tanya.contohkab.example/' };
  expect(readChannels({ name: 'DLH Contoh', channels, status: 'active' })).toBeDefined();
  expect(readChannels({ name: 'DLH Contoh', channels, status })).toBeUndefined();
});

test('the words go along whole, whatever signs they have', () => {
  const text = 'Benarkah “naik 300%”?\nhttps://x.com/a/status/1?x=1&y=2#z';
  const whatsapp = new URL(channelLink({ kind: 'whatsapp', address: '6281234567890' }, 'Tanya', text));
  expect(whatsapp.origin + whatsapp.pathname).toBe('https://wa.me/6281234567890');
  expect(whatsapp.searchParams.get('text')).toBe(text);
  const mail = new URL(channelLink({ kind: 'email', address: 'tanya@dlh.contohkab.example' }, 'Tanya & jawab', text));
  expect(mail.pathname).toBe('tanya@dlh.contohkab.example');
  expect(mail.searchParams.get('body')).toBe(text);
  expect(mail.searchParams.get('subject')).toBe('Tanya & jawab');
});

test('a page is opened as it is, without the words, and shows its host', () => {
  const page = { kind: 'lapor', address: 'https://lapor.contohkab.example/' } as const;
  expect(channelLink(page, 'Tanya', 'halo')).toBe(page.address);
  expect(carriesWords(page)).toBe(false);
  expect(channelName(page)).toBe('lapor.contohkab.example');
  expect(channelName({ kind: 'form', address: 'https://dlh.contohkab.example/tanya' })).toBe(
    'dlh.contohkab.example/tanya',
  );
  expect(channelName({ kind: 'whatsapp', address: '6281234567890' })).toBe('+6281234567890');
});
