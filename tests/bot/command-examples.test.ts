import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { commands } from "../../src/bot/commands";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import type { ChatReply } from "../../src/bot/pipeline/chat-reply";
import { presenters } from "../../src/bot/presenters";
import { refusalTexts } from "../../src/bot/texts/refusals";
import { actorFor } from "../../src/domain/access/identify-actor";
import { Refusal } from "../../src/domain/shared/refusal";
import { freshDatabase } from "../support/database";

const converse = makeConverse(vocabulary);
let database: Database;
let work: MySqlUnitOfWork;

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
});
afterAll(() => database.close());

class Undone extends Error {}

const examples = commands.flatMap(({ name, permission, examples: said }) =>
  (["zh", "en"] as const).flatMap((language) => said[language].map((text) => ({ name, permission, language, text }))),
);

test.each(examples)("$name: $text", async ({ permission, language, text }) => {
  const replies: ChatReply[] = [];
  const refused: string[] = [];
  const undone = work.run(async (tx) => {
    const able = [];
    for (const person of await tx.people.listActive()) {
      const actor = await actorFor(tx, person, null);
      if (permission === null || actor.permissions.has(permission)) able.push({ ...actor, language });
    }
    const actor = able.toSorted((left, right) => left.team.length - right.team.length).at(-1);
    if (!actor) throw new Error(`nobody may ${permission}`);
    const context = { tx, actor, at: { platform: "console", conversation: "examples", direct: true } };
    try {
      let reply = await converse(context, text);
      if (reply.parts.some((part) => part.kind === "card" && part.card.name === "confirmation")) reply = await converse(context, "yes");
      replies.push(reply);
      for (const part of reply.parts) if (part.kind === "liveCard") await presenters.get(part.card)?.present(tx, actor, part.subject);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      refused.push(problem.code);
    }
    throw new Undone();
  });
  await expect(undone).rejects.toBeInstanceOf(Undone);
  // Done, asked back or refused in words: never a fault, never silence.
  expect(replies.flatMap((reply) => reply.parts).length + refused.length).toBeGreaterThan(0);
  expect(refused.filter((code) => code !== "state.notAllowed" && !(code in refusalTexts))).toEqual([]);
});
