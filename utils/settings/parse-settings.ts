// Reads stored settings: whatever is malformed gives way to its default, alone, and is named.
import type { z } from '../domain/zod.ts';
import type { Problem } from '../errors.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings.ts';

/** Steps from version N to N+1, by N. A step that throws leaves the stored value as it is. */
const MIGRATIONS: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {};

/** Parses a stored value of any version. Never throws; each refused field is a problem and takes its default. */
export function parseSettings(stored: unknown): { settings: Settings; problems: Problem[] } {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULT_SETTINGS, problems: [problemAt('settings', 'not an object')] };
  }
  const { value, problems } = migrate(stored as Record<string, unknown>);
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [field, schema] of Object.entries(settingsSchema.shape)) {
    if (field === 'version' || !Object.hasOwn(value, field)) continue;
    const read = parseField(schema, value[field], `settings.${field}`);
    problems.push(...read.problems);
    if (read.value !== undefined) settings[field] = read.value;
  }
  return { settings: settings as Settings, problems };
}

/** A list keeps its good members when some are refused: one broken feed must not cost the others. */
function parseField(schema: z.ZodType, value: unknown, place: string): { value?: unknown; problems: Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const message = parsed.error.issues[0]?.message ?? 'not of its form';
  if (!Array.isArray(value)) return { problems: [problemAt(place, message)] };
  const members = value.map((member) => schema.safeParse([member]));
  const kept = schema.safeParse(value.filter((_, index) => members[index]?.success));
  const refused = members.flatMap(({ error }, index) =>
    error === undefined ? [] : [problemAt(`${place}[${index}]`, error.issues[0]?.message ?? message)],
  );
  return kept.success ? { value: kept.data, problems: refused } : { problems: [problemAt(place, message)] };
}

function migrate(stored: Record<string, unknown>): { value: Record<string, unknown>; problems: Problem[] } {
  if (!Number.isInteger(stored.version)) {
    return { value: stored, problems: [problemAt('settings.version', 'not a version number')] };
  }
  let value = stored;
  try {
    for (let version = Number(value.version); version < DEFAULT_SETTINGS.version; version++) {
      const step = MIGRATIONS[version];
      if (step === undefined) break;
      value = step(value);
    }
    return { value, problems: [] };
  } catch (error) {
    return { value: stored, problems: [problemAt('settings.version', String(error))] };
  }
}

function problemAt(place: string, message: string): Problem {
  return { place, message, remedy: 'The default is used until it is chosen again in the options.' };
}
