import type { Database } from "../../src/adapters/mysql/database";
import { mapAccount } from "../../src/domain/access/link-account";
import { systemActor } from "../../src/domain/access/identify-actor";
import { chatWorld, type ChatWorld } from "../support/chat-world";
import { freshDatabase } from "../support/database";

jest.setTimeout(60_000);

let database: Database;
let world: ChatWorld;
const group = { at: { platform: "slack", conversation: "T1:C1", direct: false } };
const inGroup = () => world.chats.slack.in("T1:C1");

beforeAll(async () => {
  database = await freshDatabase();
  world = await chatWorld(database);
  await database.direct((sql) => sql.run("UPDATE people SET language = 'en'"));
  for (const [number, externalId] of [
    ["P2", "UHAN"],
    ["P3", "UTOM"],
    ["P7", "UFIONA"],
  ] as const) {
    const user = { platform: "slack", workspace: "T1", externalId };
    await world.engine.work.run(async (tx) => {
      const person = await tx.people.byNumber(number);
      await mapAccount(tx, systemActor("test", "Asia/Shanghai"), { personId: person?.id ?? "", user });
    });
  }
});
afterAll(async () => {
  expect(world.problems).toEqual([]);
  await world.engine.stop();
  await database.close();
});

test("the owner's channel hears what the owner's customers pay, what it settles and what is voided, once each, until the owner ends it", async () => {
  await world.says("UTOM", "post payments here", group);
  await world.says("UFIONA", "acme paid 12,000 for INV-88");
  await world.says("UFIONA", "huaqiang paid 500");
  await world.says("UFIONA", "void PAY-43, wrong customer");
  await world.says("UFIONA", "yes");
  // Paid and settled in one go is one message.
  expect(inGroup().slice(1)).toEqual([
    expect.stringMatching(/^Acme paid \$12,000\.00 \(PAY-43\), which settles AR-\d+$/),
    expect.stringContaining("Payment PAY-43 from Acme ($12,000.00) is voided"),
  ]);
  await world.says("UTOM", "stop posting payments here", group);
  const before = inGroup().length;
  await world.says("UFIONA", "acme paid 10");
  expect(inGroup()).toHaveLength(before);
});

test("in a direct chat it is refused with where to say it, and who has no channel has none to end", async () => {
  const said = async (text: string) => JSON.stringify((await world.says("UHAN", text)).parts);
  expect(await said("post payments here")).toContain("in the group");
  expect(await said("stop posting payments here")).toContain("told in no group");
});

test("who may not see payments cannot have them told", async () => {
  await database.direct((sql) => sql.run(`UPDATE people SET roles = '["warehouse"]' WHERE number = 'P2'`));
  expect(JSON.stringify((await world.says("UHAN", "post payments here", group)).parts)).toContain("Your role may not");
});
