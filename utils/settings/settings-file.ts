// Settings as a file that the reader keeps or carries to another device: written whole, read strictly.
import type { Problem } from '../errors.ts';
import { parseSettings } from './parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Says what the file is, whatever it is called. */
const KIND = 'pembanding-settings';
/** Ten times the largest file that the settings can make. */
const MOST_CHARACTERS = 2_000_000;

/** Name under which the file is saved; `now` is ISO 8601. */
export function settingsFileName(now: string): string {
  return `pembanding-${now.slice(0, 10)}.json`;
}

/** The settings as the text of a file. A pause is of the moment and stays behind. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, ...settings, pausedUntil: null }, null, 2)}\n`;
}

/** What a file holds; with any problem nothing of it is taken. Places are paths within the file. */
export function readSettingsFile(text: string): { settings: Settings; problems: [] } | { problems: Problem[] } {
  if (text.length > MOST_CHARACTERS) return { problems: [problem('file', 'too large')] };
  const read = parseJson(text);
  if ('problem' in read) return { problems: [read.problem] };
  const { value } = read;
  if (typeof value !== 'object' || value === null || (value as { kind?: unknown }).kind !== KIND) {
    return { problems: [problem('kind', `not "${KIND}"`)] };
  }
  const { kind, ...stored } = value as Record<string, unknown>;
  if (stored.version !== DEFAULT_SETTINGS.version && !isOlder(stored.version)) {
    return { problems: [problem('version', 'of a later version of the extension')] };
  }
  const unknown = Object.keys(stored).filter((field) => !Object.hasOwn(DEFAULT_SETTINGS, field));
  const { settings, problems } = parseSettings(stored);
  const all = [...problems, ...unknown.map((field) => problem(field, 'not a setting'))];
  return all.length === 0 ? { settings, problems: [] } : { problems: all };
}

function isOlder(version: unknown): boolean {
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) < DEFAULT_SETTINGS.version;
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: problem('file', 'not JSON') };
  }
}

function problem(place: string, message: string): Problem {
  return { place, message, remedy: 'Choose a file that was saved from the options.' };
}
