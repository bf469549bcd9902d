// Claims the reader does not want to see marked: a choice like the other settings, so that it can be seen and undone there.
import type { KnownEntry } from '../../utils/comparison/known-entry.ts';
import type { MutedClaim, Settings } from '../../utils/settings/settings.ts';
import { changeSettings } from '../../utils/settings/settings-store.ts';

/** As many as the settings hold; the oldest go first. */
const MOST = 500;

/** True where any source of a claim was on top when it was muted. */
export function isMuted(group: readonly Pick<KnownEntry, 'key'>[], { mutedClaims }: Settings): boolean {
  return mutedClaims.length > 0 && group.some(({ key }) => mutedClaims.some((muted) => muted.key === key));
}

/** Mutes the claim of these sources, the one on top first, or takes that back. Open pages follow by themselves. */
export async function setMuted(group: readonly KnownEntry[], isOn: boolean): Promise<void> {
  const [top] = group;
  if (top === undefined) return;
  const { short, text } = top.entry.claim;
  const muted: MutedClaim = { key: top.key, claim: short ?? text, mutedAt: new Date().toISOString() };
  await changeSettings(({ mutedClaims }) => {
    const others = mutedClaims.filter((one) => group.every(({ key }) => key !== one.key));
    return { mutedClaims: (isOn ? [...others, muted] : others).slice(-MOST) };
  });
}
