// What a source says of a claim: a closed list, and when two of them agree.
import { z } from './zod.ts';

export const STANCES = [
  'true',
  'partly-true',
  'false',
  'misleading',
  'missing-context',
  'outdated',
  'explains',
  'not-yet-known',
] as const;

export const stance = z.enum(STANCES);
export type Stance = z.infer<typeof stance>;

/** How the stance of one source stands to another's. */
export type Relation = 'agrees' | 'differs' | 'neither';

const AFFIRMS: readonly Stance[] = ['true', 'partly-true'];
const DENIES: readonly Stance[] = ['false', 'misleading', 'missing-context', 'outdated'];

/** Two stances agree within one group; `explains`, `not-yet-known` and no stance neither agree nor differ. */
export function relationOf(a: Stance | undefined, b: Stance | undefined): Relation {
  const groupA = groupOf(a);
  const groupB = groupOf(b);
  if (groupA === undefined || groupB === undefined) return 'neither';
  return groupA === groupB ? 'agrees' : 'differs';
}

function groupOf(value: Stance | undefined): 'affirms' | 'denies' | undefined {
  if (value === undefined) return undefined;
  if (AFFIRMS.includes(value)) return 'affirms';
  return DENIES.includes(value) ? 'denies' : undefined;
}
