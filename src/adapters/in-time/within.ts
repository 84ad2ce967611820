export const timedOut = Symbol("timed out");

/** What the promise gives, or `timedOut` when it takes longer; the promise goes on. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T | typeof timedOut> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof timedOut>((resolve) => (timer = setTimeout(() => resolve(timedOut), ms).unref()));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
