/**
 * Runs at most `most` pieces of work at once; the others wait in the order they came. So what must be quick (keeping an event,
 * answering a platform in its three seconds) never stands behind a hundred pieces of work that have all begun.
 */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on: it does not become free in between.
      if (next) next();
      else running -= 1;
    }
  };
}
