import type { NumberSeries, Tx } from "./tx";

/** The next number of a series that no record has: a configuration that was taken over brings numbers of its own. */
export async function nextFreeNumber(tx: Tx, series: NumberSeries, byNumber: (number: string) => Promise<unknown>): Promise<string> {
  for (;;) {
    const number = await tx.numbers.next(series);
    if ((await byNumber(number)) === null) return number;
  }
}
