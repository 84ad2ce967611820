import { startBotEngine } from "../../src/adapters/mysql/bot-engine";
import type { ChatPlatform } from "../../src/bot/pipeline/chat-platform";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import { systemClock } from "../../src/domain/shared/clock";
import { newId, type Id } from "../../src/domain/shared/id";
import { millisecondsNow, quantiles, report, type Bench } from "./bench";

const perSecond = 50;
const warmUp = 100;
const measured = 1_000;
const limitMs = 150;

/** A message in → its reply handed to the platform, at 50 messages a second over all colleagues. */
export const chat: Bench = async (database, tell) => {
  const handed = new Map<string, number>();
  const platform: ChatPlatform = {
    name: "console",
    async post(_conversation, _shown, onceKey) {
      handed.set(onceKey, millisecondsNow());
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
  try {
    const people = await database.direct((sql) => sql.rows<{ id: Id }>("SELECT id FROM people WHERE active = 1 ORDER BY number"));
    const came = new Map<Id, number>();
    const receiving: Promise<void>[] = [];
    const began = millisecondsNow();
    for (let sent = 0; sent < warmUp + measured; sent++) {
      const wait = began + (sent * 1_000) / perSecond - millisecondsNow();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const person = (people[sent % people.length] as { id: Id }).id;
      const at = { platform: "console", conversation: person, direct: true };
      const received = millisecondsNow();
      receiving.push(
        engine
          .receive({ externalId: newId(), at, workspace: "", userId: person, kind: "message", text: "help", mentions: [] })
          .then(({ id }) => void (sent >= warmUp && came.set(id, received))),
      );
    }
    await Promise.all(receiving);
    await engine.settled();
    const took = [...came].map(([id, at]) => (handed.get(`reply:${id}:0`) ?? Number.NaN) - at);
    const missing = took.filter((each) => Number.isNaN(each)).length;
    const { p50, p95, p99 } = quantiles(took);
    tell(`message in to reply out at ${perSecond}/s, ${took.length} messages: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
    if (missing + wrong.length > 0) throw new Error(`${missing} messages without a reply; ${wrong.join("; ")}`);
    report(tell, {
      name: "chat",
      conditions: { perSecond, messages: took.length },
      figures: { p50, p95, p99 },
      limit: `${limitMs} ms at p95`,
      ratio: p95 / limitMs,
    });
  } finally {
    await engine.stop();
  }
};
