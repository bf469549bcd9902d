// Keeps work from overtaking itself: what is asked for while it runs is done once, after it.

/** The function that asks for `work`, which must not reject; however often it is asked while it runs, it runs once more. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    isRunning = true;
    do {
      isAskedAgain = false;
      await work();
    } while (isAskedAgain);
    isRunning = false;
  };
  return () => {
    if (isRunning) isAskedAgain = true;
    else void run();
  };
}
