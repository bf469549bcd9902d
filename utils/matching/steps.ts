// Work that yields between steps: run through at once, or with pauses by whoever also has to answer.

/** Runs through all steps at once. */
export function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
