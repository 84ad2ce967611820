import type { Database } from "../../src/adapters/mysql/database";
import { mapAccount } from "../../src/domain/access/link-account";
import { systemActor } from "../../src/domain/access/identify-actor";
import { newId } from "../../src/domain/shared/id";
import { chatWorld, type ChatWorld } from "../support/chat-world";
import { freshDatabase } from "../support/database";

jest.setTimeout(60_000);

let database: Database;
let world: ChatWorld;
const group = { at: { platform: "slack", conversation: "T1:C1", direct: false } };
const [inGroup, direct] = [() => world.chats.slack.in("T1:C1"), (user: string) => world.chats.slack.in(`T1:${user}`)];

beforeAll(async () => {
  database = await freshDatabase();
  world = await chatWorld(database);
  await database.direct((sql) => sql.run("UPDATE people SET language = 'en'"));
  for (const [number, externalId] of [
    ["P1", "ULI"],
    ["P3", "UTOM"],
    ["P5", "ULEO"],
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

/** The card that stands in the group. */
function card() {
  const found = [...world.chats.slack.messages].findLast(
    ([, { conversation, shown }]) => conversation === "T1:C1" && shown.kind === "card",
  );
  if (found?.[1].shown.kind !== "card") throw new Error(`no card stands in the group: ${inGroup().join("; ")}`);
  return { messageRef: found[0], shown: found[1].shown.card };
}

test("a card that a manager asks for in a group shows no margin there, nor after it has changed; in the direct chat it does", async () => {
  await world.says("ULI", "show QT-31", group);
  await world.says("ULI", "show QT-31");
  expect([inGroup()[0], direct("ULI")[0]]).toEqual([expect.not.stringMatching(/\d%/), expect.stringMatching(/\d%/)]);
  await world.says("ULI", "approve QT-31");
  expect(inGroup()).toEqual([expect.stringMatching(/approved/i)]);
  expect(inGroup()[0]).not.toMatch(/\d%/);
});

test("an approval's card in a group tells that the margin was a reason, and no figure of it", async () => {
  await world.says("ULI", "show QT-31 approval", group);
  await world.says("ULI", "show QT-31 approval");
  const [there, here] = [inGroup().at(-1), direct("ULI").at(-1)];
  expect([there, here]).toEqual([expect.stringMatching(/margin below the limit/), expect.stringMatching(/margin [\d.]+%, below/)]);
  expect(there).not.toMatch(/margin [\d.]+%/);
});

test("who taps a card in the group is asked what they may do, whoever's card it is, and what is shown stays what all may see", async () => {
  const told = direct("ULI").length;
  await world.says("UTOM", "quote acme 20 S400 @ 280", group);
  const { messageRef, shown } = card();
  const submit = shown.nodes
    .flatMap((node) => (node.kind === "buttons" ? node.buttons : []))
    .find(({ action }) => action === "quote.submit");
  if (!submit) throw new Error("the card cannot be submitted");
  const { action, id, version } = submit;
  const tapped = async (userId: string) => {
    const event = {
      kind: "action",
      externalId: newId(),
      ...group,
      workspace: "T1",
      userId,
      action,
      id,
      version,
      values: {},
      messageRef,
    } as const;
    const reply = await world.engine.handle((await world.engine.receive(event)).id);
    await world.settled();
    return reply;
  };
  // A warehouse clerk may not; nothing has changed.
  expect((await tapped("ULEO")).toast?.tone).toBe("warning");
  expect(card().shown.state?.text).toMatch(/draft/i);
  // Whose it is may, and no margin comes up while others look on.
  await tapped("UTOM");
  expect(card().shown.state?.text).toMatch(/pending/i);
  expect(JSON.stringify(card().shown)).not.toMatch(/\d%/);
  // The manager is told in the direct chat, with what is to be known.
  expect(direct("ULI").slice(told).join("\n")).toMatch(/\d%/);
});
