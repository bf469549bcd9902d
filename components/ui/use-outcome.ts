// The state of a button that does something which takes time or may fail.
import { useState } from 'preact/hooks';

export type Outcome = 'idle' | 'busy' | 'done' | 'failed';

/** The outcome of the last try, and the function that tries. A second click while it is busy does nothing. */
export function useOutcome(): [Outcome, (act: () => Promise<void>) => Promise<void>] {
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const run = async (act: () => Promise<void>) => {
    if (outcome === 'busy') return;
    setOutcome('busy');
    setOutcome(
      await act().then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
    );
  };
  return [outcome, run];
}
