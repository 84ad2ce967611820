import { killNine } from "../tests/chaos/kill-nine";

/** `npm run chaos -- --kills 50 [--seed 1]`: the program killed so many times while it is used; non-zero when anything is wrong. */
async function main(): Promise<void> {
  const { kills, accepted, done, drainMs, wrong } = await killNine({
    kills: numberAfter("--kills", 50),
    seed: numberAfter("--seed", 1),
    tell: console.log,
  });
  for (const line of wrong) console.log(`WRONG ${line}`);
  console.log(`${kills} kills, ${accepted} messages accepted, finished ${drainMs} ms after the last start, ${wrong.length} wrong`);
  console.log(JSON.stringify({ name: "chaos", conditions: { kills }, figures: { accepted, drainMs, wrong: wrong.length, events: done } }));
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

function numberAfter(word: string, otherwise: number): number {
  const at = process.argv.indexOf(word);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

void main();
