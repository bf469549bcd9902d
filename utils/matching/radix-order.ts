// Sorts by 32-bit keys in two passes over 16 bits each: every pass is short, however long the list is.

/** Below this a comparison sort is quicker than filling the counters. */
const FEW = 4096;

/** The order in which `keys` ascend; equal ones stay as `order` (by default ascending places) has them. */
export function* radixOrder(keys: Uint32Array, order = ascending(keys.length)): Generator<void, Uint32Array, void> {
  if (keys.length < FEW) {
    return Uint32Array.from([...order].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)));
  }
  let from = order;
  for (const shift of [0, 16]) {
    const next = new Uint32Array(0x10001);
    for (const key of keys) {
      const digit = ((key >>> shift) & 0xffff) + 1;
      next[digit] = (next[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit < next.length; digit += 1) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    yield;
    const to = new Uint32Array(from.length);
    for (const place of from) {
      const digit = ((keys[place] ?? 0) >>> shift) & 0xffff;
      const at = next[digit] ?? 0;
      to[at] = place;
      next[digit] = at + 1;
    }
    from = to;
    yield;
  }
  return from;
}

function ascending(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) order[at] = at;
  return order;
}
