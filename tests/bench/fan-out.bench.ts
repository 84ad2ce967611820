import { larkLimits } from "../../src/adapters/lark/deliver";
import { startBotEngine } from "../../src/adapters/mysql/bot-engine";
import type { Database } from "../../src/adapters/mysql/database";
import { slackLimits } from "../../src/adapters/slack/deliver";
import type { CallLimit } from "../../src/bot/pipeline/chat-platform";
import type { NewDelivery } from "../../src/bot/pipeline/stores";
import { systemClock } from "../../src/domain/shared/clock";
import { ScriptedPlatform } from "../support/scripted-platform";
import { millisecondsNow, report, type Bench } from "./bench";

const people = 500;
const noticesEach = 10;
/** How much faster than in life the spans pass: at life's pace Slack's limit makes 5,000 notices take 25 minutes. */
const pace: Readonly<Record<string, number>> = { slack: 20, lark: 4 };
const bound = { slack: slackLimits, lark: larkLimits };

/**
 * 5,000 notices to 500 people on each platform, two relays on one database, the platform holding us to its limits by its own clock
 * and, now and then, losing an answer or a call. Spans are shortened by the pace, so that the same figures hold in less time.
 */
export const fanOut: Bench = async (database, tell) => {
  for (const [name, limits] of Object.entries(bound)) await oneFanOut(database, tell, name, limits);
};

async function oneFanOut(database: Database, tell: (line: string) => void, name: string, real: readonly CallLimit[]): Promise<void> {
  const faster = pace[name] ?? 1;
  const limits = real.map((limit) => ({ ...limit, seconds: limit.seconds / faster }));
  const platform = new ScriptedPlatform(name, limits, millisecondsNow);
  platform.trouble = ({ nth }) =>
    nth % 97 === 0
      ? { taken: true, how: { final: false, unsure: true } }
      : nth % 89 === 0
        ? { taken: false, how: { final: false, unsure: true } }
        : null;
  const parts = {
    converse: async () => ({ parts: [] }),
    actions: new Map(),
    presenters: new Map(),
    notices: [],
    flows: [],
    platforms: new Map([[name, platform]]),
  };
  const problems: string[] = [];
  const log = { info: () => undefined, error: (message: string) => void problems.push(message) };
  const engines = [1, 2].map(() => startBotEngine(database, systemClock, parts, log));
  const wanted = Array.from({ length: people * noticesEach }, (_, nth): NewDelivery => {
    const person = nth % people;
    const text = String(Math.floor(nth / people));
    return { onceKey: `${name}:${nth}`, platform: name, conversation: `T1:U${person}`, personId: null, part: { kind: "text", text } };
  });
  const began = millisecondsNow();
  try {
    for (let from = 0; from < wanted.length; from += 500)
      await engines[0]?.work.run((tx) => tx.deliveries.add(wanted.slice(from, from + 500)));
    for (;;) {
      const [row] = await database.direct((sql) =>
        sql.rows<{ waiting: string }>("SELECT COUNT(*) AS waiting FROM deliveries WHERE platform = ? AND state = 'new'", [name]),
      );
      if (Number(row?.waiting) === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    for (const engine of engines) await engine.stop();
  }
  const seconds = (millisecondsNow() - began) / 1_000;
  const account = limits.filter(({ per, call }) => per === "account" && call === "post").map(({ calls, seconds: span }) => calls / span);
  const least = wanted.length / Math.min(...account);
  const arrived = new Map<string, string[]>();
  for (const { conversation, text } of platform.taken) arrived.set(conversation, [...(arrived.get(conversation) ?? []), text]);
  const inOrder = [...arrived.values()].filter((texts) => texts.every((text, at) => Number(text) === at)).length;
  tell(
    `${name}: ${wanted.length} notices to ${people} people in ${seconds.toFixed(1)} s at ${faster} times life's pace (the limits alone need ${least.toFixed(1)} s)`,
  );
  tell(
    `${name}: ${platform.taken.length} arrived, ${new Set(platform.taken.map(({ onceKey }) => onceKey)).size} different, ${inOrder} of ${people} chats in order, ` +
      `${platform.tooMany} calls over a limit, ${platform.looked} looks before a doubtful second attempt`,
  );
  if (platform.taken.length !== wanted.length || arrived.size !== people || inOrder !== people || problems.length > 0)
    throw new Error(`lost, doubled or out of order: ${problems.slice(0, 3).join("; ")}`);
  report(tell, {
    name: `fan-out ${name}`,
    conditions: { notices: wanted.length, people, faster },
    figures: { seconds: Number(seconds.toFixed(1)), over: platform.tooMany },
    limit: `${least.toFixed(1)} s, which the platform's own limits take`,
    ratio: seconds / least,
  });
}
