// A checksum over a whole index: quick, since it is taken at each waking of the worker.

/** Four independent chains, so that the processor works on all of them at once. */
const LANES = 4;
const WORDS_AT_ONCE = 2 ** 18;

/** Checksum of words from a place on, in steps; their number from there is a multiple of four. Finds damage, not forgery. */
export function* checksumInSteps(words: Uint32Array, from: number): Generator<void, number, void> {
  const lanes = Int32Array.of(0x811c9dc5, 0x9e3779b9, 0xc2b2ae35, 0x27d4eb2f);
  for (let at = from; at < words.length; at += WORDS_AT_ONCE) {
    mixInto(lanes, words, at, Math.min(words.length, at + WORDS_AT_ONCE));
    yield;
  }
  let sum = words.length;
  for (const lane of lanes) {
    sum = Math.imul(sum ^ lane, 0x85ebca6b);
    sum ^= sum >>> 13;
  }
  return sum >>> 0;
}

function mixInto(lanes: Int32Array, words: Uint32Array, from: number, to: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = lanes;
  for (let at = from; at + LANES <= to; at += LANES) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x01000193);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  lanes.set([a, b, c, d]);
}
