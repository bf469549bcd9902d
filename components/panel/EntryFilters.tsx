// What narrows the panel's list: region, topic, kind of publisher, stance, period, status. Each is the browser's own menu in a chip.
import type { EntryStatus } from '../../utils/domain/entry.ts';
import {
  ENTRY_STATUSES,
  type EntryFilter,
  type ListedEntry,
  PERIODS,
  type Period,
} from '../../utils/domain/listed-entry.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../utils/domain/publisher.ts';
import type { Region } from '../../utils/domain/region.ts';
import { STANCES, type Stance } from '../../utils/domain/stance.ts';
import type { TopicId } from '../../utils/domain/topic.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { PUBLISHER_KEYS, STANCE_KEYS, STATUS_KEYS } from '../../utils/label-keys.ts';
import { TOPIC_KEYS } from '../answer/policy-words.ts';

const PERIOD_KEYS: Readonly<Record<Period, MessageKey>> = {
  7: 'period_7',
  30: 'period_30',
  365: 'period_365',
};

/** The reader's choice: `region` is `own`, `all` or a code; an empty text, or 0, stands for everything. */
export interface FilterChoice {
  readonly region: string;
  readonly topic: TopicId | '';
  readonly kind: PublisherKind | '';
  readonly stance: Stance | '';
  readonly period: Period | 0;
  readonly status: EntryStatus | '';
}

/** What the list begins with. */
export const USUAL_CHOICE: FilterChoice = { region: 'own', topic: '', kind: '', stance: '', period: 0, status: '' };

/** The choice as the domain understands it. */
export function filterOf(choice: FilterChoice, own: readonly Region[]): EntryFilter {
  const { region, topic, kind, stance, period, status } = choice;
  const regions = region === 'own' ? own.map(({ code }) => code) : region === 'all' ? [] : [region];
  return {
    ...(regions.length === 0 ? {} : { regions }),
    ...(topic === '' ? {} : { topic }),
    ...(kind === '' ? {} : { kind }),
    ...(stance === '' ? {} : { stance }),
    ...(period === 0 ? {} : { period }),
    ...(status === '' ? {} : { status }),
  };
}

/** A choice that is not the usual one is filled. */
export function EntryFilters(props: {
  choice: FilterChoice;
  /** Followed regions. */
  regions: readonly Region[];
  /** Topics of the entries, commonest first. */
  topics: readonly TopicId[];
  words: Words;
  onChange: (choice: FilterChoice) => void;
}) {
  const { choice, words, onChange } = props;
  return (
    <div class="row wrap chips filters">
      <FilterChip
        name="region"
        label={words.t('filter_region')}
        value={choice.region}
        usual="own"
        options={[
          ['own', words.t('filter_own_regions')],
          ...props.regions.map(({ code, name }): [string, string] => [code, name]),
          ['all', words.t('filter_all_regions')],
        ]}
        onChange={(region) => onChange({ ...choice, region })}
      />
      <FilterChip
        name="topic"
        label={words.t('filter_topic')}
        value={choice.topic}
        options={[
          ['', words.t('filter_topic')],
          ...props.topics.map((one): [string, string] => [one, words.t(TOPIC_KEYS[one])]),
        ]}
        onChange={(topic) => onChange({ ...choice, topic: topic as FilterChoice['topic'] })}
      />
      <FilterChip
        name="kind"
        label={words.t('filter_kind')}
        value={choice.kind}
        options={[
          ['', words.t('filter_kind')],
          ...PUBLISHER_KINDS.map((one): [string, string] => [one, words.t(PUBLISHER_KEYS[one])]),
        ]}
        onChange={(kind) => onChange({ ...choice, kind: kind as FilterChoice['kind'] })}
      />
      <FilterChip
        name="stance"
        label={words.t('filter_stance')}
        value={choice.stance}
        options={[
          ['', words.t('filter_stance')],
          ...STANCES.map((one): [string, string] => [one, words.t(STANCE_KEYS[one])]),
        ]}
        onChange={(stance) => onChange({ ...choice, stance: stance as FilterChoice['stance'] })}
      />
      <FilterChip
        name="period"
        label={words.t('filter_period')}
        value={String(choice.period)}
        usual="0"
        options={[
          ['0', words.t('filter_period')],
          ...PERIODS.map((days): [string, string] => [String(days), words.t(PERIOD_KEYS[days])]),
        ]}
        onChange={(period) => onChange({ ...choice, period: Number(period) as FilterChoice['period'] })}
      />
      <FilterChip
        name="status"
        label={words.t('filter_status')}
        value={choice.status}
        options={[
          ['', words.t('filter_status')],
          ...ENTRY_STATUSES.map((one): [string, string] => [one, words.t(STATUS_KEYS[one])]),
        ]}
        onChange={(status) => onChange({ ...choice, status: status as FilterChoice['status'] })}
      />
    </div>
  );
}

/** Topics of entries, commonest first. */
export function topicsOf(entries: readonly ListedEntry[]): TopicId[] {
  const counts = new Map<TopicId, number>();
  for (const { topics } of entries) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([topic]) => topic);
}

function FilterChip(props: {
  name: string;
  label: string;
  value: string;
  /** The value that narrows nothing. */
  usual?: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const isOn = props.value !== (props.usual ?? '');
  return (
    <select
      class={isOn ? 'chip-f chosen on' : 'chip-f chosen'}
      name={props.name}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      {props.options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
