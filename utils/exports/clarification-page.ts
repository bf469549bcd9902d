// The page of one clarification: the claim, who answers what, with which data and documents, and in which revision.
import type { Entry, StandingEntry, WithdrawnEntry } from '../domain/entry.ts';
import { isSample } from '../domain/region.ts';
import { PUBLISHER_KEYS, STANCE_KEYS } from '../label-keys.ts';
import { claimReviewOf } from './claim-review.ts';
import { type Html, html, jsonScript } from './html.ts';
import { pageOf, relativeTo } from './page-frame.ts';
import { EXPORT_PATH, type Said, type Site } from './site.ts';
import { stanceMark } from './stance-mark.ts';

/** The page as text; of a withdrawn entry only that it was withdrawn, when and why. */
export function clarificationPage({ entry, publisher }: Said<Entry>, site: Site): string {
  return entry.status === 'withdrawn'
    ? withdrawnPage({ entry, publisher }, site)
    : standingPage({ entry, publisher }, site);
}

function standingPage(said: Said, site: Site): string {
  const { entry, publisher } = said;
  const { words } = site;
  const { claim, stance } = entry;
  const isOfficial = publisher.kind === 'agency';
  const firstSeen = claim.date === undefined ? undefined : words.t('export_first_seen', words.date(claim.date));
  const main = html`<p class="label">${words.t('claim_going_round')}</p>
<h1 lang="${entry.language}">“${claim.text}”</h1>
${line(firstSeen)}${
  entry.status === 'superseded' ? html`<p class="note">${words.t('entry_superseded')} ${entry.reason}</p>` : undefined
}<section class="answer ${isOfficial ? 'official' : 'independent'}">
<h2>${words.t(isOfficial ? 'column_official' : 'column_independent')}</h2>
<div class="body">
<p class="who"><b>${publisher.name}</b><span>${words.t(PUBLISHER_KEYS[publisher.kind])} · ${words.date(entry.modified)}${
    publisher.assurance === 'imported' ? html` · ${words.t('imported')}` : undefined
  }${publisher.status === 'retired' ? html` · ${words.t('publisher_archived')}` : undefined}</span></p>
${
  stance === undefined ? undefined : html`<p>${stanceMark(stance, words)}</p>\n`
}<div lang="${entry.language}"><h3>${entry.title}</h3>
${entry.answer.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
${validity(entry, site)}<p><a href="${entry.url}" rel="noopener">${words.t('open_source')}</a></p>
</div>
</section>
<p class="note plain">${words.t('export_one_party')}</p>
${dataTable(entry, site)}${sourceList(entry, site)}${wordings(entry, site)}${revisionLine(entry, publisher.id, site)}`;
  return pageOf(
    {
      title: entry.title,
      description: claim.text,
      path: EXPORT_PATH.page(entry.id),
      isSample: isSample(entry.regions),
      ...headOf(claimReviewOf(said, words)),
      main,
    },
    site,
  );
}

function headOf(review: Record<string, unknown> | undefined): { head?: Html } {
  return review === undefined ? {} : { head: jsonScript(review) };
}

function withdrawnPage({ entry, publisher }: Said<WithdrawnEntry>, site: Site): string {
  const { words } = site;
  const title = words.t('export_withdrawn_title');
  const because = words.t('export_withdrawn', words.date(entry.modified), entry.reason);
  const main = html`<h1>${title}</h1>
<p class="who"><b>${publisher.name}</b><span>${entry.id}</span></p>
<p class="note">${because}</p>
${revisionLine(entry, publisher.id, site)}`;
  const path = EXPORT_PATH.page(entry.id);
  return pageOf({ title, description: because, path, isSample: isSample(entry.regions), isHidden: true, main }, site);
}

function validity({ validFrom, validUntil }: StandingEntry, { words }: Site): Html | undefined {
  const said = [
    ...(validFrom === undefined ? [] : [words.t('export_valid_from', words.date(validFrom))]),
    ...(validUntil === undefined ? [] : [words.t('export_valid_until', words.date(validUntil))]),
  ];
  return line(said.length === 0 ? undefined : said.join(' · '));
}

function line(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html`<p class="small">${text}</p>\n`;
}

function dataTable({ data, language }: StandingEntry, { words }: Site): Html | undefined {
  if (data.length === 0) return undefined;
  const rows = data.map(
    ({ label, value, unit, source }) =>
      html`<tr><th scope="row">${label}</th><td><b>${value}${unit === undefined ? undefined : html` ${unit}`}</b></td><td>${words.t('data_from')} ${source}</td></tr>\n`,
  );
  return html`<section><h2>${words.t('data_and_documents')}</h2>\n<table lang="${language}"><tbody>\n${rows}</tbody></table></section>\n`;
}

function sourceList({ sources, language }: StandingEntry, { words }: Site): Html | undefined {
  if (sources.length === 0) return undefined;
  const items = sources.map(({ title, url, publisher, date, stance }) => {
    const about = [
      publisher,
      date === undefined ? undefined : words.date(date),
      stance === undefined ? undefined : words.t(STANCE_KEYS[stance]),
    ];
    const known = about.filter((one) => one !== undefined).join(' · ');
    return html`<li><a href="${url}" rel="noopener nofollow">${title}</a>${known === '' ? undefined : html`<span class="small">${known}</span>`}</li>\n`;
  });
  return html`<section><h2>${words.t('cited_pages')}</h2>\n<ul class="sources" lang="${language}">\n${items}</ul></section>\n`;
}

function wordings({ claim, language }: StandingEntry, { words }: Site): Html | undefined {
  if (claim.paraphrases.length === 0) return undefined;
  const items = claim.paraphrases.map((text) => html`<li>“${text}”</li>\n`);
  return html`<details><summary>${words.t('export_wordings')}</summary>\n<ul lang="${language}">\n${items}</ul></details>\n`;
}

function revisionLine(entry: Entry, publisher: string, { words }: Site): Html {
  const isRevised = entry.status === 'active' && entry.revision > 1 && entry.reason !== undefined;
  const said = isRevised
    ? words.t('revised_because', words.date(entry.modified), entry.reason ?? '')
    : words.t('published_on', words.date(entry.published));
  const history = relativeTo(EXPORT_PATH.page(entry.id), EXPORT_PATH.correctionsPageOf(publisher));
  return html`<p class="small revision">${words.t('revision', entry.revision, words.date(entry.modified))} · ${said} · <a href="${history}">${words.t('export_corrections')}</a></p>`;
}
