import { parseArgs } from "node:util";
import { printBooks } from "../tests/simulate/print-books";
import { liveThrough } from "../tests/simulate/month";
import { onPrivateServer } from "../tests/simulate/on-a-private-server";

/**
 * `npm run simulate -- --days 30 --seed 7 [--orders 2000]`: a month in the life of a company of twelve, said and tapped, with a plain
 * model kept beside; prints the books at its end, and ends non-zero where the two differ.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { days: { type: "string", default: "30" }, seed: { type: "string", default: "7" }, orders: { type: "string" } },
  });
  const [days, seed] = [whole("days", values.days), whole("seed", values.seed)];
  const orders = values.orders === undefined ? Math.ceil((days * 2_000) / 30) : whole("orders", values.orders);
  return onPrivateServer("simulate", console.log, async (database) => {
    const began = performance.now();
    const outcome = await liveThrough(database, { days, seed, orders, tell: console.log });
    const seconds = Math.round((performance.now() - began) / 1_000);
    const figures = await printBooks(database, outcome, console.log);
    for (const line of outcome.wrong.slice(0, 100)) console.log(`WRONG ${line}`);
    if (outcome.wrong.length > 100) console.log(`… and ${outcome.wrong.length - 100} more`);
    console.log(
      outcome.wrong.length === 0
        ? `The model and the product agree to the last cent and piece (${seconds} s).`
        : `${outcome.wrong.length} differences (${seconds} s).`,
    );
    console.log(
      JSON.stringify({
        name: "simulate",
        conditions: { days, seed, orders },
        figures: { seconds, wrong: outcome.wrong.length, ...figures },
      }),
    );
    return outcome.wrong.length === 0 ? 0 : 1;
  });
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1 on, not "${text}"`);
  return value;
}

main().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.stack : problem);
    process.exit(1);
  },
);
