// Writes every attack as a file: `node tests/feed/vectors/write.ts`. The keys are fixed, so the files are the same at every run.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { BYTE_ATTACKS } from './byte-attacks.ts';
import { HOST_ATTACKS } from './host-attacks.ts';
import { PUBLISHER_ATTACKS } from './publisher-attacks.ts';
import { record } from './recorder.ts';

/** Where the vectors lie. */
export const FOLDER = `${import.meta.dirname}/files`;

/** Text of every vector by its file's name. */
export async function makeVectors(): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const attack of [...HOST_ATTACKS, ...PUBLISHER_ATTACKS, ...BYTE_ATTACKS]) {
    if (made.has(`${attack.name}.json`)) throw new Error(`Two attacks are called ${attack.name}.`);
    made.set(`${attack.name}.json`, `${JSON.stringify(await record(attack), null, 1)}\n`);
  }
  return made;
}

if (import.meta.main) {
  const vectors = await makeVectors();
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) if (!vectors.has(name)) rmSync(`${FOLDER}/${name}`);
  for (const [name, text] of vectors) writeFileSync(`${FOLDER}/${name}`, text);
  console.log(`${vectors.size} attacks in ${FOLDER}`);
}
