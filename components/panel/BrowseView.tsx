// The panel's list: all that is stored, searched while typing, narrowed by chips, newest first.
import { useMemo } from 'preact/hooks';
import type { DataAge } from '../../utils/domain/card.ts';
import { isWithinDays, type ListedEntry, passesFilter } from '../../utils/domain/listed-entry.ts';
import type { Region } from '../../utils/domain/region.ts';
import type { Words } from '../../utils/i18n.ts';
import type { Found } from '../../utils/search/entry-index.ts';
import { ageWords } from '../answer/AgeLine.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { EntryFilters, type FilterChoice, filterOf, topicsOf, USUAL_CHOICE } from './EntryFilters.tsx';
import { EntryRow } from './EntryRow.tsx';

const ROW_PX = 104;
const NEW_DAYS = 7;
/** Offered where a search found nothing. */
const OFFERED_MOST = 5;
/** One letter begins a word of nearly every entry. */
const SHORTEST_QUERY = 2;
const NO_TERMS: ReadonlySet<string> = new Set();

export interface BrowseProps {
  readonly words: Words;
  /** Newest first; the numbers that `search` gives are places in it. */
  readonly entries: readonly ListedEntry[] | 'loading';
  readonly search: (query: string) => Found;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly choice: FilterChoice;
  readonly onChoice: (choice: FilterChoice) => void;
  /** Followed regions. */
  readonly regions: readonly Region[];
  readonly age: DataAge;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onWelcome: () => void;
}

type Line = { readonly key: string; readonly heading: string } | { readonly key: string; readonly entry: ListedEntry };

/** Answers every key from memory; nothing is fetched. */
export function BrowseView(props: BrowseProps) {
  const { words, entries, query, choice, regions, now } = props;
  const all = entries === 'loading' ? [] : entries;
  const isAsked = query.trim().length >= SHORTEST_QUERY;
  const found = useMemo(() => (isAsked ? props.search(query) : undefined), [query, entries, props.search]);
  const filter = filterOf(choice, regions);
  const shown = useMemo(
    () => narrow(all, found, (entry) => passesFilter(entry, filter, now)),
    [entries, found, JSON.stringify(filter)],
  );
  const topics = useMemo(() => topicsOf(all), [entries]);
  const lines = useMemo<Line[]>(
    () => (found === undefined ? inGroups(shown, words, now) : shown.map((entry) => ({ key: entry.key, entry }))),
    [shown, words],
  );
  return (
    <div class="browse">
      <div class="sec search-sec">
        <SearchField query={query} words={words} onQuery={props.onQuery} />
        {all.length > 0 && (
          <EntryFilters choice={choice} regions={regions} topics={topics} words={words} onChange={props.onChoice} />
        )}
        <p class="meta" role="status">
          {entries === 'loading' ? words.t('loading') : all.length > 0 && countWords(shown.length, query, found, words)}
        </p>
      </div>
      <OldData age={props.age} words={words} />
      {entries !== 'loading' && lines.length === 0 && (
        <>
          <NothingFound {...props} stored={all.length} />
          <NewThisWeek {...props} all={all} />
        </>
      )}
      {lines.length > 0 && (
        <VirtualList<Line>
          items={lines}
          keyOf={({ key }) => key}
          label={words.t('panel_title')}
          estimatePx={ROW_PX}
          draw={(line) =>
            'heading' in line ? (
              <h2 class="h group">{line.heading}</h2>
            ) : (
              <EntryRow
                entry={line.entry}
                terms={found?.terms ?? NO_TERMS}
                words={words}
                isStanceHidden={props.age.state === 'expired'}
              />
            )
          }
        />
      )}
      <Foot age={props.age} words={words} />
    </div>
  );
}

/** Why no stance stands in the list. */
function OldData({ age, words }: { age: DataAge; words: Words }) {
  if (age.state !== 'expired' || age.syncedAt === undefined) return null;
  return (
    <div class="sec">
      <Note icon="offline" isAttention>
        <b>{words.t('old_data', words.date(age.syncedAt))}</b> {words.t('expired_text')}
      </Note>
    </div>
  );
}

/** What the two shapes mean, and the age of the data, which comes later and must not move them. */
function Foot({ age, words }: { age: DataAge; words: Words }) {
  return (
    <footer class="panel-foot meta row wrap">
      <span class="row">
        <span class="dot small official" aria-hidden="true" />
        {words.t('legend_agency')}
      </span>
      <span class="row">
        <span class="dot small independent" aria-hidden="true" />
        {words.t('legend_others')}
      </span>
      <span class="row">
        <Icon name={age.state === 'fresh' ? 'clock' : 'offline'} size="xs" />
        {ageWords(age, words)}
      </span>
    </footer>
  );
}

/** Why the list is empty, and what helps. */
function NothingFound(props: BrowseProps & { stored: number }) {
  const { words, choice } = props;
  if (props.stored === 0) {
    return (
      <EmptyState title={words.t('panel_nothing_stored')} text={words.t('panel_nothing_stored_text')} level={2}>
        <button type="button" class="btn" onClick={props.onWelcome}>
          {words.t('choose_region')}
        </button>
      </EmptyState>
    );
  }
  const isNarrowed = JSON.stringify(choice) !== JSON.stringify(USUAL_CHOICE);
  return (
    <EmptyState title={words.t('panel_no_match')} text={words.n('panel_no_match_text', props.stored)} level={2}>
      <div class="row wrap acts">
        {choice.region !== 'all' && (
          <button type="button" class="btn" onClick={() => props.onChoice({ ...USUAL_CHOICE, region: 'all' })}>
            {words.t('search_all_regions')}
          </button>
        )}
        {isNarrowed && (
          <button type="button" class="btn quiet" onClick={() => props.onChoice(USUAL_CHOICE)}>
            {words.t('clear_filters')}
          </button>
        )}
      </div>
    </EmptyState>
  );
}

/** What a reader who found nothing may want to know instead: the newest of the followed regions. */
function NewThisWeek({ words, all, regions, age, now }: BrowseProps & { all: readonly ListedEntry[] }) {
  const filter = filterOf({ ...USUAL_CHOICE, period: NEW_DAYS, status: 'active' }, regions);
  const offered = all.filter((entry) => passesFilter(entry, filter, now)).slice(0, OFFERED_MOST);
  if (offered.length === 0) return null;
  return (
    <section class="offered" aria-labelledby="new-this-week">
      <h2 class="h group" id="new-this-week">
        {words.t('new_this_week')}
      </h2>
      <ul>
        {offered.map((entry) => (
          <li key={entry.key}>
            <EntryRow entry={entry} terms={NO_TERMS} words={words} isStanceHidden={age.state === 'expired'} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function narrow(
  all: readonly ListedEntry[],
  found: Found | undefined,
  passes: (entry: ListedEntry) => boolean,
): ListedEntry[] {
  if (found === undefined) return all.filter(passes);
  return found.numbers.flatMap((number) => {
    const entry = all[number];
    return entry !== undefined && passes(entry) ? [entry] : [];
  });
}

/** What is new this week stands under a heading of its own. */
function inGroups(entries: readonly ListedEntry[], words: Words, now: number): Line[] {
  const older = entries.findIndex((entry) => !isWithinDays(entry, NEW_DAYS, now));
  const lines = entries.map((entry): Line => ({ key: entry.key, entry }));
  const newest = older < 0 ? lines.length : older;
  return [
    ...(newest > 0 ? [{ key: 'new', heading: words.t('new_this_week') }] : []),
    ...lines.slice(0, newest),
    ...(newest < lines.length ? [{ key: 'older', heading: words.t('older_entries') }] : []),
    ...lines.slice(newest),
  ];
}

function countWords(count: number, query: string, found: Found | undefined, words: Words): string {
  if (found === undefined) return words.n('panel_count', count);
  const results = words.n('panel_results', count, query.trim());
  return found.isPartial && count > 0 ? `${results}. ${words.t('panel_partial')}` : results;
}
