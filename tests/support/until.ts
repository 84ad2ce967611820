/**
 * Looks again until what is looked for is there.
 * @param seconds how long at most; a wait without an end would outlive its test and keep the whole run from ending
 * @throws when it does not come in that time
 */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false, seconds = 20): Promise<T> {
  const last = process.hrtime.bigint() + BigInt(seconds) * 1_000_000_000n;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (process.hrtime.bigint() > last) throw new Error(`it did not come within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
