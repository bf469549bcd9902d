// The licence texts of what the package contains of others: most licences ask that they travel with the copy.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Joins a build, and is no part of what it makes. */
const BUILD_ONLY = new Set(['@wxt-dev/webextension-polyfill']);
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** One text over every library in the package and what those stand on, and WXT, whose runtime every entrypoint carries. */
export async function licenceTexts(root: string): Promise<string> {
  const { dependencies } = await readJson<PackageFile>(join(root, 'package.json'));
  const { packages } = await readJson<{ packages: Record<string, Locked> }>(join(root, 'package-lock.json'));
  const named = Object.keys(dependencies).filter((name) => !BUILD_ONLY.has(name));
  const places = new Set(['node_modules/wxt', ...named.map((name) => `node_modules/${name}`)]);
  for (const place of places) {
    // WXT brings a whole tool chain along, none of which ends up in the package
    if (place === 'node_modules/wxt') continue;
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) places.add(resolve(packages, place, name));
  }
  const texts = [...places].sort().map(async (place) => {
    const { version = '', license = '' } = packages[place] ?? {};
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${name} ${version} (${license})\n\n${await textOf(join(root, place))}`;
  });
  return `${(await Promise.all(texts)).join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** The copy that Node would find: the nearest `node_modules` upwards. */
function resolve(packages: Readonly<Record<string, Locked>>, from: string, name: string): string {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at}/node_modules/${name}`;
    if (place in packages) return place;
  }
  return `node_modules/${name}`;
}

async function textOf(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()));
  if (texts.length > 0) return texts.join('\n\n');
  const { homepage, repository } = await readJson<{ homepage?: string; repository?: string | { url?: string } }>(
    join(folder, 'package.json'),
  );
  const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return `Its author put no licence text into the package; it stands at ${source}`;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
