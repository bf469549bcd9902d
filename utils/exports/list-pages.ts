// The pages that list: the newest clarifications, and the public record of corrections.
import { publisherOf } from '../domain/entry.ts';
import type { Correction } from './corrections.ts';
import { type Html, html } from './html.ts';
import { pageOf, relativeTo } from './page-frame.ts';
import { EXPORT_PATH, type Said, type Site } from './site.ts';
import { stanceMark } from './stance-mark.ts';

/** The newest clarifications of a site. */
export function indexPage(entries: readonly Said[], site: Site): string {
  const { words } = site;
  const items = entries.map(({ entry, publisher }) => {
    const stance = entry.stance === undefined ? undefined : stanceMark(entry.stance, words);
    const to = relativeTo(EXPORT_PATH.index, EXPORT_PATH.page(entry.id));
    return html`<li><p class="small">${publisher.name} · ${words.date(entry.published)}</p><a href="${to}" lang="${entry.language}">${entry.title}</a><p lang="${entry.language}">“${entry.claim.text}”</p>${stance}</li>\n`;
  });
  const title = words.t('export_newest');
  const list =
    items.length === 0 ? html`<p>${words.t('export_no_entries')}</p>` : html`<ul class="list">\n${items}</ul>`;
  return pageOf(
    {
      title: `${title} · ${site.name}`,
      description: words.t('product_description'),
      path: EXPORT_PATH.index,
      isSample: site.isSample,
      main: html`<h1>${title}</h1>\n<p class="note plain">${words.t('judge_yourself')}</p>\n${list}`,
    },
    site,
  );
}

/** Which page of corrections. */
export interface CorrectionsPlace {
  readonly path: string;
  /** Name of the publisher; of a whole site where it is left out. */
  readonly of?: string;
  /** Ids of publishers whose entries have no page. */
  readonly suspended: ReadonlySet<string>;
}

/** Corrections, newest first: of a whole site, or of one publisher. */
export function correctionsPage(rows: readonly Correction[], site: Site, place: CorrectionsPlace): string {
  const { path, of } = place;
  const { words } = site;
  const title = words.t('export_corrections');
  const items = rows.map((row) => correctionItem(row, site, place));
  const list =
    items.length === 0 ? html`<p>${words.t('export_no_corrections')}</p>` : html`<ul class="list">\n${items}</ul>`;
  return pageOf(
    {
      title: `${title} · ${of ?? site.name}`,
      description: words.t('export_corrections_text'),
      path,
      isSample: site.isSample,
      main: html`<h1>${title}${of === undefined ? undefined : html`: ${of}`}</h1>\n<p class="note plain">${words.t('export_corrections_text')} ${words.t('export_corrections_rule')}</p>\n${list}`,
    },
    site,
  );
}

function correctionItem(row: Correction, { words }: Site, { path, suspended }: CorrectionsPlace): Html {
  const what =
    row.kind === 'missed'
      ? words.t('export_missed', row.revision)
      : row.kind === 'withdrawn'
        ? words.t('step_withdrawn')
        : row.kind === 'superseded'
          ? words.t('code_superseded')
          : words.t('step_revised', row.revision);
  const hidden = row.kind !== 'withdrawn' && row.title === undefined ? words.t('export_reason_hidden') : undefined;
  const reason =
    row.kind === 'missed' ? undefined : html`<p>${row.reason ?? hidden ?? words.t('export_no_reason')}</p>`;
  const name = row.title ?? row.id;
  const link = suspended.has(publisherOf(row.id))
    ? html`<span>${name}</span>`
    : html`<a href="${relativeTo(path, EXPORT_PATH.page(row.id))}">${name}</a>`;
  return html`<li><p class="small"><time datetime="${row.at}">${words.dateTime(row.at)}</time> · <b>${what}</b></p>${link}${reason}</li>\n`;
}
