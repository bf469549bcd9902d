// What the options show of notices, hidden things, backup and diagnosis.
import type { HiddenPanelProps } from '../../components/settings/HiddenPanel.tsx';

type Hidden = Pick<HiddenPanelProps, 'mutedClaims' | 'dismissed' | 'pausedHosts' | 'pausedUntil'>;

export const NOTHING_HIDDEN: Hidden = { mutedClaims: [], dismissed: [], pausedHosts: [] };

/** Two muted claims, three dismissed ones of which one has left the data, and both kinds of pause. */
export const HIDDEN: Hidden = {
  mutedClaims: [
    { key: 'a', claim: 'Tarif sampah naik 300 persen', mutedAt: '2026-11-20T02:10:00Z' },
    { key: 'b', claim: 'Jembatan Kali Contoh ditutup setahun', mutedAt: '2026-11-21T02:10:00Z' },
  ],
  dismissed: [
    { key: 'c', claim: 'Beasiswa daerah dihapus', posts: 3, at: '2026-11-22T02:10:00Z', isLowered: true },
    { key: 'policy/contoh', posts: 1, at: '2026-11-21T02:10:00Z', isLowered: false },
    { key: 'd', posts: 1, at: '2026-11-20T02:10:00Z', isLowered: false },
  ],
  pausedHosts: ['www.facebook.com'],
  pausedUntil: '2026-11-23T03:10:00Z',
};

export const DIAGNOSIS = JSON.stringify(
  { version: '0.1.0', permissions: ['storage'], data: { entries: 1284 } },
  null,
  2,
);

/** A file as the options write it, and one of another program with every kind of fault. */
export const OWN_FILE = '{"kind":"pembanding-settings"}';
export const OTHER_FILE = '{"kind":"lain"}';

/** What the options say of a file before they take it. */
export function lookAt(text: string) {
  if (text === OWN_FILE) {
    return { regions: 2, sites: ['mastodon.contoh.example'], feeds: ['umpan.contohkab.example'] };
  }
  const places = text === OTHER_FILE ? ['kind', 'version', 'settings.regions[0]'] : ['file'];
  return { problems: places.map((place) => ({ place })) };
}
