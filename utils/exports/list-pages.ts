// The pages that list: the newest clarifications, and the public record of corrections.
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

/** Corrections, newest first: of a whole site, or of one publisher by `path`. */
export function correctionsPage(
  rows: readonly Correction[],
  site: Site,
  { path, of }: { readonly path: string; readonly of?: string },
): string {
  const { words } = site;
  const title = words.t('export_corrections');
  const items = rows.map((row) => correctionItem(row, site, path));
  const list =
    items.length === 0 ? html`<p>${words.t('export_no_corrections')}</p>` : html`<ul class="list">\n${items}</ul>`;
  return pageOf(
    {
      title: `${title} · ${of ?? site.name}`,
      description: words.t('export_corrections_text'),
      path,
      isSample: site.isSample,
      main: html`<h1>${title}${of === undefined ? undefined : html`: ${of}`}</h1>\n<p class="note plain">${words.t('export_corrections_text')}</p>\n${list}`,
    },
    site,
  );
}

function correctionItem(row: Correction, { words }: Site, path: string): Html {
  const what =
    row.kind === 'missed'
      ? words.t('export_missed', row.revision)
      : row.kind === 'withdrawn'
        ? words.t('step_withdrawn')
        : row.kind === 'superseded'
          ? words.t('code_superseded')
          : words.t('step_revised', row.revision);
  const to = relativeTo(path, EXPORT_PATH.page(row.id));
  const reason = row.kind === 'missed' ? undefined : html`<p>${row.reason ?? words.t('export_no_reason')}</p>`;
  return html`<li><p class="small"><time datetime="${row.at}">${words.dateTime(row.at)}</time> · <b>${what}</b></p><a href="${to}">${row.title ?? row.id}</a>${reason}</li>\n`;
}
