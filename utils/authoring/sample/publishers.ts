// The fictional publishers of Kabupaten Contoh: four offices, a newspaper, a fact-checker and a think tank.
import type { Publisher } from '../../domain/publisher.ts';

const REGION = '99.01';
/** When the sample's directory looked up who is known to the press council. */
const CHECKED = '2026-11-01';

/** The sample's publishers as the directory of province 99 lists them, without keys. */
export const SAMPLE_PUBLISHERS: readonly Omit<Publisher, 'keys'>[] = [
  agency('dinkes-contoh', 'Dinas Kesehatan Kab. Contoh', 'dinkes.contohkab.example'),
  agency('disdik-contoh', 'Dinas Pendidikan Kab. Contoh', 'disdik.contohkab.example'),
  agency('dishub-contoh', 'Dinas Perhubungan Kab. Contoh', 'dishub.contohkab.example'),
  agency('dlh-contoh', 'Dinas Lingkungan Hidup Kab. Contoh', 'dlh.contohkab.example'),
  {
    ...other('contoh-pos', 'Contoh Pos', 'media', 'contohpos.example'),
    press: { dewanPers: 'terverifikasi (contoh)', checked: CHECKED },
  },
  {
    ...other('periksa-contoh', 'Periksa Contoh', 'factchecker', 'periksacontoh.example'),
    press: { ifcn: 'anggota (contoh)', checked: CHECKED },
  },
  other('kajian-contoh', 'Pusat Kajian Anggaran Contoh', 'academic', 'kajiananggaran.example'),
];

function agency(id: string, name: string, host: string): Omit<Publisher, 'keys'> {
  const channels = { email: `tanya@${host}`, form: `https://${host}/tanya` };
  return { ...other(id, name, 'agency', host), answersWithinDays: 3, channels };
}

function other(id: string, name: string, kind: Publisher['kind'], host: string): Omit<Publisher, 'keys'> {
  return { id, name, kind, regions: [REGION], hosts: [host], epoch: 0, status: 'active', assurance: 'signed' };
}
