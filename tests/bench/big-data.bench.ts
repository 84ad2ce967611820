import { startBotEngine } from "../../src/adapters/mysql/bot-engine";
import type { Database } from "../../src/adapters/mysql/database";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import type { ChatPlatform } from "../../src/bot/pipeline/chat-platform";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { randomFrom } from "../support/random";
import { millisecondsNow, percentile, report, type Bench } from "./bench";
import { growCompany, numbered, type Sizes } from "./big-company";

const whole: Sizes = { customers: 1_000_000, skus: 100_000, moves: 10_000_000 };
const limitMs = 50;
const mostGrowth = 2;
const [warmUp, measured] = [20, 100];

interface Question {
  readonly name: string;
  readonly who: string;
  readonly text: (index: number) => string;
  readonly among: keyof Sizes;
  /** Stands in every right answer. */
  readonly says: (index: number) => string;
}

const nothingAsked = "help";
const questions: readonly Question[] = [
  // Asks for no data: what a message costs on this machine at this hour.
  { name: nothingAsked, who: "P3", among: "skus", text: () => "help", says: () => "help" },
  { name: "stock of a SKU", who: "P3", among: "skus", text: (n) => `how many K${numbered(n)} available`, says: (n) => `K${numbered(n)}` },
  { name: "stock in a warehouse", who: "P3", among: "skus", text: (n) => `上海仓 K${numbered(n)} 库存`, says: (n) => `K${numbered(n)}` },
  { name: "a customer", who: "P3", among: "customers", text: (n) => `Nova${numbered(n)} Oil info`, says: (n) => `Nova${numbered(n)}` },
  { name: "who to call", who: "P3", among: "customers", text: (n) => `phone number of Nova${numbered(n)} Oil`, says: (n) => numbered(n) },
  {
    name: "what a customer owes",
    who: "P7",
    among: "customers",
    text: (n) => `how much does Nova${numbered(n)} Oil owe`,
    says: (n) => `Nova${numbered(n)}`,
  },
];

/** Questions of stock and customers, a message in → its answer handed to the platform, at a hundredth of the size and at the whole. */
export const bigData: Bench = async (database, tell, scale = 1) => {
  const to = { customers: whole.customers * scale, skus: whole.skus * scale, moves: whole.moves * scale };
  const small = { customers: to.customers / 100, skus: to.skus / 100, moves: to.moves / 100 };
  const load = async (from: Sizes, until: Sizes) => {
    const began = millisecondsNow();
    await database.aside(async (sql) => {
      await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
      await growCompany(sql, from, until, tell);
      await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    });
    tell(
      `loaded ${until.customers} customers, ${until.skus} SKUs, ${until.moves} moves in ${Math.round((millisecondsNow() - began) / 1_000)} s`,
    );
  };
  await load({ customers: 0, skus: 0, moves: 0 }, small);
  const before = await ask(database, small);
  await load(small, to);
  const after = await ask(database, to);
  for (const { name } of questions) {
    const [little, much] = [before.get(name) ?? never, after.get(name) ?? never];
    const growth = much.p50 / little.p50;
    const verdict = much.p95 < limitMs && growth < mostGrowth ? "within" : "OVER";
    const at = ({ p50, p95 }: Took) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
    tell(
      `${name}: ${at(little)} at a hundredth; ${at(much)} at the whole, grew ${growth.toFixed(2)}×: ${verdict} ${limitMs} ms and ${mostGrowth}×`,
    );
  }
  report(tell, {
    name: "big-data",
    conditions: { ...to },
    figures: { whole: Object.fromEntries(after), hundredth: Object.fromEntries(before) },
    limit: `${limitMs} ms at p95`,
    ratio: Math.max(...questions.filter(({ name }) => name !== nothingAsked).map(({ name }) => (after.get(name) ?? never).p95)) / limitMs,
  });
};

interface Took {
  readonly p50: number;
  readonly p95: number;
}
const never: Took = { p50: Number.NaN, p95: Number.NaN };

async function ask(database: Database, { customers, skus }: Sizes): Promise<ReadonlyMap<string, Took>> {
  let shown: (text: string) => void = () => undefined;
  const platform: ChatPlatform = {
    name: "console",
    async post(_conversation, message, onceKey) {
      shown(JSON.stringify(message));
      return onceKey;
    },
    update: async () => undefined,
  };
  const wrong: string[] = [];
  const engine = startBotEngine(
    database,
    systemClock,
    { converse: makeConverse(vocabulary), actions, presenters, notices, flows, platforms: new Map([["console", platform]]) },
    { info: () => undefined, error: (message) => void wrong.push(message) },
  );
  const random = randomFrom(7);
  const measuredOf = new Map<string, Took>();
  try {
    for (const { name, who, text, among, says } of questions) {
      const [person] = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = ?", [who]));
      const took: number[] = [];
      for (let turn = 0; turn < warmUp + measured; turn++) {
        const index = Math.floor(random() * (among === "skus" ? skus : customers));
        const answered = new Promise<string>((resolve) => (shown = resolve));
        const at = { platform: "console", conversation: person?.id ?? "", direct: true };
        const began = millisecondsNow();
        await engine.receive({
          externalId: newId(),
          at,
          workspace: "",
          userId: person?.id ?? "",
          kind: "message",
          text: text(index),
          mentions: [],
        });
        const answer = await answered;
        if (turn >= warmUp) took.push(millisecondsNow() - began);
        if (!answer.includes(says(index))) throw new Error(`"${text(index)}" was answered with ${answer.slice(0, 300)}`);
        await engine.settled();
      }
      measuredOf.set(name, { p50: percentile(took, 50), p95: percentile(took, 95) });
    }
    if (wrong.length > 0) throw new Error(wrong.join("; "));
    return measuredOf;
  } finally {
    await engine.stop();
  }
}
