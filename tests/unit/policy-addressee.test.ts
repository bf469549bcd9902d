// Whom a question is addressed to: the agency in charge of the topic in the post's region, then whoever speaks for that government.
import { describe, expect, test } from 'vitest';
import { TOPIC_IDS } from '../../utils/domain/topic.ts';
import { type AskedPublisher, addressees, agenciesOf } from '../../utils/policy/addressee.ts';
import { AGENCY_NAMES } from '../../utils/policy/agencies.ts';
import { topicsOfEntry } from '../../utils/policy/rank-topics.ts';

const agency = (name: string, region: string, change: Partial<AskedPublisher> = {}): AskedPublisher => ({
  name,
  kind: 'agency',
  regions: [region],
  status: 'active',
  ...change,
});
const DISHUB = agency('Dinas Perhubungan Kab. Contoh', '99.01');
const DISHUB_PROVINCE = agency('Dinas Perhubungan Provinsi Contoh', '99');
const DISHUB_ELSEWHERE = agency('Dishub Kota Umpama', '99.71');
const DLH = agency('Dinas Lingkungan Hidup Kab. Contoh', '99.01');
const PROKOPIM = agency('Bagian Protokol dan Komunikasi Pimpinan Setda Kab. Contoh', '99.01');
const NEWSROOM = agency('Kabar Dinas Perhubungan', '99.01', { kind: 'media' });
const ALL = [PROKOPIM, DLH, DISHUB_ELSEWHERE, DISHUB_PROVINCE, NEWSROOM, DISHUB];

test.each([
  [
    'the agency in charge, the regency’s before the province’s',
    ['parking'],
    ['99.01'],
    [DISHUB, DISHUB_PROVINCE, PROKOPIM],
  ],
  [
    'those of the first topic before those of the second',
    ['waste', 'transport'],
    ['99.01'],
    [DLH, DISHUB, DISHUB_PROVINCE, PROKOPIM],
  ],
  ['who speaks for the government where no agency of the topic publishes', ['health'], ['99.01'], [PROKOPIM]],
  ['the same where no topic is known', [], ['99.01'], [PROKOPIM]],
  ['no agency of another region', ['parking'], ['99.71'], [DISHUB_ELSEWHERE, DISHUB_PROVINCE]],
  ['nobody where the region has no publisher', ['parking'], ['64.01'], []],
] as const)('%s', (_case, topics, regions, expected) => {
  expect(addressees(topics, regions, ALL)).toEqual(expected);
});

test('nobody suspended is asked', () => {
  expect(addressees(['parking'], ['99.01'], [{ ...DISHUB, status: 'suspended' }])).toEqual([]);
});

test('every topic has agencies, and each is known by name', () => {
  for (const topic of TOPIC_IDS) {
    expect(agenciesOf(topic).length, topic).toBeGreaterThan(0);
    for (const name of agenciesOf(topic)) expect(Object.keys(AGENCY_NAMES)).toContain(name);
  }
});

describe('the topics of an entry', () => {
  test.each([
    [
      ['parkir', 'pasar'],
      ['parking', 'markets-and-vendors'],
    ],
    [
      ['retribusi', 'persampahan'],
      ['taxes-and-levies', 'waste'],
    ],
    [['Waste'], ['waste']],
    [[], ['parking']],
  ])('that its publisher calls %j are %j', (topics, ids) => {
    expect(topicsOfEntry({ topics, claim: 'Tarif parkir di Kabupaten Contoh naik' })).toEqual(ids);
  });
});
