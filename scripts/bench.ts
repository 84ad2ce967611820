import { badInput } from "../tests/bench/bad-input.bench";
import { onDemoCompany, type Bench } from "../tests/bench/bench";
import { cascade } from "../tests/bench/cascade.bench";
import { chat } from "../tests/bench/chat.bench";
import { slackAck } from "../tests/bench/slack-ack.bench";
import { larkAck } from "../tests/bench/lark-ack.bench";
import { fanOut } from "../tests/bench/fan-out.bench";

const ack: Bench = async (database, tell) => {
  await slackAck(database, tell);
  await larkAck(database, tell);
};

const benches: Readonly<Record<string, Bench>> = { ack, "bad-input": badInput, cascade, chat, "fan-out": fanOut };

/** `npm run bench -- NAME`: one measurement on a private database with the demo company; without a name, all. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in benches));
  if (unknown.length > 0) throw new Error(`no such bench: ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}`);
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`== ${name}`);
    await onDemoCompany(bench, console.log);
  }
}

void main();
