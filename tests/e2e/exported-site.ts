// The pages that a host exports beside its signed files: a clarification, one that was withdrawn, the newest, the corrections.
import { entry as entrySchema, standingEntry } from '../../utils/domain/entry.ts';
import { exportPeriod, exportSite } from '../../utils/exports/build-exports.ts';
import { addCorrections } from '../../utils/exports/corrections.ts';
import { EXPORT_PATH, siteOf } from '../../utils/exports/site.ts';
import { makeEntry, makePublisher } from '../feed/plan.ts';
import type { HostFiles } from './site-server.ts';

const LONG_WORD = 'pertanggungjawaban'.repeat(7);
const STANDING = 'dlh-contoh/tarif';
const GONE = 'dlh-contoh/lama';

/** Paths of its pages, with a word that stands on each. */
export const EXPORTED_PAGES = [
  [EXPORT_PATH.index, 'Tarif naik 25 persen'],
  [EXPORT_PATH.page(STANDING), 'Rp12.500'],
  [EXPORT_PATH.page(GONE), 'Perda dibahas ulang'],
  [EXPORT_PATH.correctionsPage, 'Persentase salah hitung'],
] as const;

/** Its files by path, as a site's server holds them. */
export async function exportedSite(): Promise<HostFiles> {
  const publisher = { ...(await makePublisher('dlh-contoh', 10)), name: 'Dinas Lingkungan Hidup Kab. Contoh' };
  const site = siteOf('Umpan Contoh', undefined, [publisher]);
  const first = makeEntry(STANDING, {
    title: 'Tarif naik 25 persen',
    answer: `Tarif naik dari Rp10.000 menjadi Rp12.500 sebulan.\n\nKeterangan: ${LONG_WORD}.`,
    topics: ['sampah', 'retribusi'],
    data: [{ label: 'Tarif 2027', value: 'Rp12.500', unit: 'per bulan', source: 'Perda Contoh 4/2026' }],
    sources: [{ title: 'Perda Contoh 4/2026', url: 'https://jdih.contohkab.example/4', kind: 'regulation' }],
  });
  const revised = standingEntry.parse({ ...first, revision: 2, reason: 'Persentase salah hitung.' });
  const gone = entrySchema.parse({
    ...{ v: 1, id: GONE, revision: 2, published: first.published, modified: first.modified },
    ...{ status: 'withdrawn', regions: ['99.01'], reason: 'Perda dibahas ulang.' },
  });
  const rows = addCorrections(addCorrections([], [first]), [revised, gone]);
  const files = new Map([
    ...exportSite([{ entry: revised, publisher }], rows, site),
    ...exportPeriod(publisher, '2026-11', [revised, gone], site),
  ]);
  return (path) => {
    const text = files.get(path.slice(1));
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
}
