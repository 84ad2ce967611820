import { parseArgs } from "node:util";
import { badInput } from "../tests/bench/bad-input.bench";
import { onDemoCompany, type Bench } from "../tests/bench/bench";
import { bigData } from "../tests/bench/big-data.bench";
import { cascade } from "../tests/bench/cascade.bench";
import { chat } from "../tests/bench/chat.bench";
import { slackAck } from "../tests/bench/slack-ack.bench";
import { larkAck } from "../tests/bench/lark-ack.bench";
import { fanOut } from "../tests/bench/fan-out.bench";
import { sweep } from "../tests/bench/sweep.bench";

const ack: Bench = async (database, tell) => {
  await slackAck(database, tell);
  await larkAck(database, tell);
};

const benches: Readonly<Record<string, Bench>> = { ack, "bad-input": badInput, cascade, chat, "fan-out": fanOut };

/** Hours and gigabytes: only when asked for by name. */
const bigBenches: Readonly<Record<string, Bench>> = { "big-data": bigData, sweep };

class UnknownWord extends Error {}

/**
 * `npm run bench -- NAME [--scale 0.1]`: one measurement on a private database with the demo company, with the code as `npm start`
 * runs it; without a name, all but the big ones. `--scale`: a share of the full size, for those that have sizes.
 */
async function main(): Promise<void> {
  const { values, positionals: wanted } = parseArgs({ options: { scale: { type: "string", default: "1" } }, allowPositionals: true });
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 1)) throw new UnknownWord(`--scale takes a share up to 1, not "${values.scale}"`);
  const known = { ...benches, ...bigBenches };
  const unknown = wanted.filter((name) => !(name in known));
  if (unknown.length > 0) throw new UnknownWord(`no such bench: ${unknown.join(", ")}; there are ${Object.keys(known).join(", ")}`);
  for (const [name, bench] of Object.entries(wanted.length > 0 ? known : benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`== ${name}`);
    await onDemoCompany(bench, console.log, scale);
  }
}

main().catch((problem: unknown) => {
  console.error(problem instanceof UnknownWord ? problem.message : problem);
  process.exitCode = 1;
});
