import type { Database } from "../../../src/adapters/mysql/database";
import { freshDatabase } from "../../support/database";
import { errorsOf, larkWorld, type LarkWorld } from "../../support/lark/lark-world";
import { buttonsIn, wordsOf } from "../../support/lark/read-card";

// Each test begins with the whole demo company.
jest.setTimeout(60_000);

let database: Database;
let world: LarkWorld;
afterEach(async () => {
  await world.close();
  await database.close();
  expect(errorsOf(world)).toEqual([]);
});

describe.each(["callbacks", "long"] as const)("over %s", (mode) => {
  beforeEach(async () => {
    database = await freshDatabase();
    world = await larkWorld(database, { mode });
  });

  test("help is answered with a card", async () => {
    const { server } = world;
    const tom = await world.openIdOf("Tom Baker");
    expect(await server.deliver(server.messageEvent(tom, { text: "help" }))).toEqual({ status: 200, body: {} });
    await world.settled();
    const [reply] = server.messagesIn(server.directChat(tom));
    expect([reply?.type, server.complaints]).toEqual(["interactive", []]);
    expect(wordsOf(reply as never)).toContain("quote");
  });

  test("a manager approves a quote with a tap: the answer carries a toast and the decided card", async () => {
    const { server } = world;
    const [lilei, meimei] = [await world.openIdOf("李雷"), await world.openIdOf("韩梅梅")];
    await server.deliver(server.messageEvent(meimei, { text: "给博远报价 B16 6根 1000" }));
    await world.settled();
    const submit = buttonsIn(JSON.parse(server.messagesIn(server.directChat(meimei)).at(-1)?.content ?? "{}")).find(
      ({ label }) => label === "提交审批",
    );
    await server.deliver(server.tapEvent(meimei, server.messagesIn(server.directChat(meimei)).at(-1)?.id ?? "", submit?.sends ?? {}));
    await world.settled();
    const asked = server.messagesIn(server.directChat(lilei)).at(-1);
    const approve = buttonsIn(JSON.parse(asked?.content ?? "{}")).find(({ label }) => label === "同意");
    const { status, body } = await server.deliver(server.tapEvent(lilei, asked?.id ?? "", approve?.sends ?? {}));
    expect([status, (body["toast"] as { type: string }).type]).toEqual([200, "success"]);
    expect(JSON.stringify(body["card"])).toContain("已批准");
    await world.settled();
    expect(wordsOf(server.messages.find((each) => each.id === asked?.id) as never)).toContain("已批准");
    expect(server.complaints).toEqual([]);
  });
});
