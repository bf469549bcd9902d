// Long work in the background is done in slices: between them posts are answered.

/** After so many milliseconds the slice is used up: with the step that is under way it stays below eight. */
const SLICE_MS = 5;

let startedMs = performance.now();

/** Who waits for the next turn of the thread. */
const waiting: (() => void)[] = [];
// a timer would be held back to four milliseconds
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** To be awaited often in long work: once the slice is used up, whatever waits comes first. */
export async function breathe(): Promise<void> {
  if (performance.now() - startedMs < SLICE_MS) return;
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
  startedMs = performance.now();
}

/** Runs through the steps of some work, breathing in between. */
export async function inSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
