// Finds a browser that can run the extension, and installs it where that needs no question.
import { execFile, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../errors.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A browser on this machine. */
export interface FoundBrowser {
  readonly name: BrowserName;
  readonly path: string;
  /** Major version. */
  readonly version: number;
}

interface BrowserKind {
  /** The oldest version with all that the manifest needs. */
  readonly oldest: number;
  readonly override: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const run = promisify(execFile);

// Google Chrome itself is not on the list: since version 137 it ignores --load-extension.
const KINDS: Record<BrowserName, BrowserKind> = {
  chromium: {
    oldest: 137,
    override: 'PEMBANDING_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    oldest: 140,
    override: 'PEMBANDING_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

/**
 * The browser to use: the one named by `PEMBANDING_CHROMIUM` or `PEMBANDING_FIREFOX`, else the first that is new enough.
 * As root on a Debian-like system a missing one is installed.
 * @throws AppError `browser/missing` with what to install
 */
export async function findBrowser(name: BrowserName): Promise<FoundBrowser> {
  const kind = KINDS[name];
  const found = (await look(name)) ?? ((await installWithApt(kind)) ? await look(name) : undefined);
  if (found) return found;
  throw new AppError('browser/missing', `No ${name} of version ${kind.oldest} or newer was found.`, {
    place: kind.commands.join(', '),
    remedy: `Install it (Debian, Ubuntu: sudo apt-get install ${kind.debianPackage}), or name its file in ${kind.override}.`,
  });
}

async function look(name: BrowserName): Promise<FoundBrowser | undefined> {
  const kind = KINDS[name];
  for (const path of candidates(kind)) {
    const version = await majorVersion(path);
    if (version !== undefined && version >= kind.oldest) return { name, path, version };
  }
  return undefined;
}

function candidates(kind: BrowserKind): string[] {
  const named = process.env[kind.override];
  if (named) return [named];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...kind.commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...kind.places];
}

/** Undefined where the file is absent or does not answer like a browser. */
async function majorVersion(path: string): Promise<number | undefined> {
  if (!(await isExecutable(path))) return undefined;
  const { stdout } = await run(path, ['--version'], { timeout: 30_000 }).catch(() => ({ stdout: '' }));
  const major = /(\d+)\.\d+/.exec(stdout)?.[1];
  return major === undefined ? undefined : Number(major);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** True where apt installed it; false where this user or system has no say in that. */
async function installWithApt(kind: BrowserKind): Promise<boolean> {
  if (process.getuid?.() !== 0 || process.env[kind.override] || !(await isExecutable('/usr/bin/apt-get'))) return false;
  console.log(`Installing ${kind.debianPackage} with apt-get …`);
  const update = await apt(['update']);
  const install = await apt(['install', '-y', '--no-install-recommends', kind.debianPackage, 'fonts-liberation']);
  if (install.exitCode === 0) return true;
  process.stderr.write(`${update.output}${install.output}`);
  return false;
}

function apt(args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/apt-get', [...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
