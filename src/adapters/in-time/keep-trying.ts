/** Waits between the attempts; together half a minute, in which a database comes back or does not. */
export const usualPatienceMs: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** Calls again after a failure, later each time. Throws the last failure. For what happens once however often it is called. */
export async function keepTrying<T>(once: () => Promise<T>, waits: readonly number[]): Promise<T> {
  for (const wait of waits) {
    try {
      return await once();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
  }
  return once();
}
