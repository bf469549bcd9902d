// Which posts a question was refused with, so that one of them does not hold up the others for ever.

/** Refusals after which a batch is asked in halves: the first may have met the background in the middle of an update. */
const WHOLE = 2;
/** Refusals of a post that was asked about alone, after which it is let go. */
const ALONE = 3;
/** Posts remembered. */
const MEMORY = 1000;

interface Refusals {
  readonly count: number;
  readonly alone: number;
  /** How many posts may be asked about together with this one. */
  readonly most: number;
}

/** What is known of refused posts, by the keys of their answers. */
export interface RefusedPosts {
  isLetGo(key: string): boolean;
  /** How many posts may be asked about together with this one; `undefined` where no halves were made. */
  most(key: string): number | undefined;
  /** One question about these posts was refused. */
  add(keys: readonly string[]): void;
  forget(key: string): void;
  forgetAll(): void;
}

/** Remembers nothing yet. */
export function createRefusedPosts(): RefusedPosts {
  const known = new Map<string, Refusals>();

  function add(keys: readonly string[]): void {
    for (const key of keys) {
      const { count, alone, most } = known.get(key) ?? { count: 0, alone: 0, most: Number.POSITIVE_INFINITY };
      known.delete(key);
      known.set(key, {
        count: count + 1,
        alone: keys.length === 1 ? alone + 1 : 0,
        most: count + 1 < WHOLE ? most : Math.ceil(keys.length / 2),
      });
    }
    for (const key of known.keys()) {
      if (known.size <= MEMORY) break;
      known.delete(key);
    }
  }

  return {
    isLetGo: (key) => (known.get(key)?.alone ?? 0) >= ALONE,
    most: (key) => {
      const most = known.get(key)?.most;
      return most === Number.POSITIVE_INFINITY ? undefined : most;
    },
    add,
    forget: (key) => known.delete(key),
    forgetAll: () => known.clear(),
  };
}
