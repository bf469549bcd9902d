// Lays out the card: official answers on one side, comparison sources on the other, how they stand to each other.
import type { CardView, DataAge, SourceView } from '../domain/card.ts';
import type { CitedSource } from '../domain/entry.ts';
import { namedPublisher } from '../domain/publisher.ts';
import { isSample } from '../domain/region.ts';
import { makeShareCode } from '../domain/share-code.ts';
import { relationOf, type Stance } from '../domain/stance.ts';
import { type KnownMatch, kindOf } from './choose-mark.ts';
import type { KnownEntry } from './known-entry.ts';
import { readChannels } from './read-channels.ts';
import { searchLinks } from './search-links.ts';

/** The card for the match on top; `group` as `aboutSameClaim` gives it, the top entry first. */
export function composeCard(
  top: KnownMatch,
  group: readonly KnownEntry[],
  postText: string,
  age: DataAge,
  taken: Pick<CardView, 'isDismissed' | 'isMuted'> = { isDismissed: false, isMuted: false },
): CardView {
  const newestFirst = [...group].sort((a, b) => (a.entry.modified < b.entry.modified ? 1 : -1));
  const official = newestFirst.filter(({ publisher }) => publisher.kind === 'agency');
  const independent = newestFirst.filter(({ publisher }) => publisher.kind !== 'agency');
  const reference = official.find(({ key }) => key === top.known.key) ?? official[0] ?? top.known;
  const { claim, regions } = top.known.entry;
  const view = (known: KnownEntry) => viewOf(known, reference);
  return {
    kind: kindOf(group),
    tier: top.match.tier,
    claim: claim.text,
    headline: claim.short ?? claim.text,
    language: top.known.entry.language,
    isSample: isSample(regions),
    official: official.map(view),
    independent: independent.map(view),
    cited: citedBy(official),
    searches: searchLinks(claim.short ?? claim.text),
    evidence: top.match.evidence,
    postText,
    age,
    ...channelsOf(official[0], top.known),
    ...taken,
  };
}

/** Agencies are asked; whoever published what stands on top hears complaints about it. */
function channelsOf(agency: KnownEntry | undefined, top: KnownEntry): Pick<CardView, 'ask' | 'report'> {
  const ask = agency && readChannels(agency.publisher);
  const report = readChannels((agency ?? top).publisher);
  return { ...(ask && { ask }), ...(report && { report }) };
}

function viewOf({ key, entry, publisher }: KnownEntry, reference: KnownEntry): SourceView {
  const isReference = key === reference.key;
  return {
    key,
    publisher: {
      ...namedPublisher(publisher),
      isImported: publisher.assurance === 'imported',
      ...(publisher.press && { press: publisher.press }),
    },
    ...(entry.stance === undefined ? {} : { stance: entry.stance }),
    relation: isReference ? 'agrees' : relationOf(reference.entry.stance as Stance | undefined, entry.stance),
    language: entry.language,
    title: entry.title,
    quote: entry.answer,
    published: entry.published,
    modified: entry.modified,
    revision: entry.revision,
    code: makeShareCode(entry.id, entry.revision),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    url: entry.url,
    data: entry.data,
    documents: entry.sources.filter(({ kind }) => isDocument(kind)),
  };
}

/** News and fact-checks that an agency cites stand beside its answer, as they are another's word. */
function citedBy(official: readonly KnownEntry[]): CitedSource[] {
  const cited = official.flatMap(({ entry }) => entry.sources.filter(({ kind }) => !isDocument(kind)));
  return [...new Map(cited.map((source) => [source.url, source])).values()];
}

function isDocument(kind: CitedSource['kind']): boolean {
  return kind === 'regulation' || kind === 'data' || kind === 'document' || kind === 'statement';
}
