// The villages of followed regencies out of a province's file.
import type { RegionCode } from '../domain/region.ts';
import { HEADING } from './gazetteer.ts';

/** A gazetteer of the villages that lie in one of `regencies`; each name of the file lies in one regency only. */
export function villagesWithin(file: string, regencies: readonly RegionCode[]): string {
  const wanted = new Set(regencies.map((code) => code.replaceAll('.', '').slice(0, 4)));
  let text = `${HEADING}\n`;
  for (let from = HEADING.length + 1; from < file.length; ) {
    const end = file.indexOf('\n', from);
    // `name|ordinariness|code`: the code begins behind the second bar
    const code = file.indexOf('|', file.indexOf('|', from) + 1) + 1;
    if (wanted.has(file.slice(code, code + 4))) text += file.slice(from, end + 1);
    from = end + 1;
  }
  return text;
}
