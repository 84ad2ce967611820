import type { Database } from "../../../src/adapters/mysql/database";
import { mapAccount } from "../../../src/domain/access/link-account";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { takesWork } from "../../../src/domain/access/person";
import { todayOf } from "../../../src/domain/shared/settings";
import { chatWorld, type ChatWorld } from "../../support/chat-world";
import { freshDatabase } from "../../support/database";

jest.setTimeout(60_000);

let database: Database;
let world: ChatWorld;
let company: readonly { readonly id: string; readonly number: string; readonly language: string }[];
const admin = systemActor("test", "Asia/Shanghai");
const idOf = (number: string) => company.find((each) => each.number === number)?.id ?? "";
const rows = <Row>(query: string) => database.direct((sql) => sql.rows<Row>(query));
const link = (number: string, platform: "slack" | "lark", externalId: string) =>
  world.engine.work.run((tx) => mapAccount(tx, admin, { personId: idOf(number), user: { platform, workspace: "T1", externalId } }));
let closings = 0;
async function closes(user: string, externalId = `closed:${++closings}`): Promise<void> {
  await world.engine.receive({
    kind: "accountClosed",
    externalId,
    at: { platform: "slack", conversation: `T1:${user}`, direct: true },
    workspace: "T1",
    userId: user,
  });
  await world.settled();
}
const unreachable = async (number: string) =>
  (await rows<{ day: string | null }>(`SELECT CAST(unreachable_since AS CHAR) AS day FROM people WHERE number = '${number}'`))[0]?.day ??
  null;
const takesWorkNow = (number: string) =>
  world.engine.work.run(async (tx) => {
    const person = await tx.people.byNumber(number);
    return person !== null && takesWork(person, await todayOf(tx));
  });
const accountsOf = async (number: string) =>
  (
    await rows<{ platform: string }>(
      `SELECT platform FROM chat_users WHERE person_id = '${idOf(number)}' AND platform <> 'console' ORDER BY 1`,
    )
  ).map(({ platform }) => platform);
const toldLead = () => world.chats.slack.in("T1:ULEAD").filter((text) => text.includes("closed"));

beforeAll(async () => {
  database = await freshDatabase();
  world = await chatWorld(database);
  company = await rows("SELECT id, number, language FROM people");
});
beforeEach(async () => {
  await database.direct(async (sql) => {
    await sql.run("DELETE FROM chat_users WHERE platform <> 'console'");
    await sql.run("DELETE FROM deliveries");
    await sql.run("UPDATE people SET away_from = NULL, away_until = NULL, unreachable_since = NULL, language = 'en'");
  });
  for (const chat of Object.values(world.chats)) chat.messages.clear();
  await link("P9", "slack", "ULEAD");
  await link("P3", "slack", "UTOM");
  await world.settled();
});
afterAll(async () => {
  expect(world.problems).toEqual([]);
  await world.engine.stop();
  await database.close();
});

test("whose account is closed is unlinked and away, keeps all they look after, and the operations lead hears how to hand it over", async () => {
  const owned = () => rows(`SELECT number, version FROM customers WHERE owner_id = '${idOf("P3")}' ORDER BY number`);
  const before = await owned();
  await closes("UTOM");
  expect([await accountsOf("P3"), await unreachable("P3"), await owned()]).toEqual([[], "2026-11-25", before]);
  const [told, ...more] = toldLead();
  expect(more).toEqual([]);
  expect(told).toMatch(/^Slack has closed Tom Baker's account\..*no other account and is away from today/);
  expect(told).toMatch(/customers \d+.*“hand over everything from Tom Baker to COLLEAGUE”/);
  expect(await rows("SELECT verb FROM audit_log WHERE verb = 'person.accountClosed'")).toHaveLength(1);
  // What it says to say is understood.
  await world.says("ULEAD", "hand over everything from Tom Baker to Han Meimei");
  expect(world.chats.slack.in("T1:ULEAD").at(-1)).toContain("Tom Baker");
});

test("who has another account stays at work there", async () => {
  await link("P3", "lark", "ou_tom");
  await closes("UTOM");
  expect([await accountsOf("P3"), await unreachable("P3")]).toEqual([["lark"], null]);
  expect(toldLead()[0]).not.toContain("is away");
});

test("what had not gone out stands still until somebody decides, and nothing new goes there", async () => {
  await database.direct((sql) =>
    sql.run(
      `INSERT INTO deliveries (id, once_key, lane, platform, kind, person_id, payload, state, next_attempt_at, created_at)
       VALUES ('01M88NAMEMFZMEGZZKV36QDAYV', 'waiting', 'slack:T1:UTOM', 'slack', 'post', ?, ?, 'new', UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, UTC_TIMESTAMP(3))`,
      [idOf("P3"), JSON.stringify({ kind: "post", conversation: "T1:UTOM", part: { kind: "text", text: "a notice" } })],
    ),
  );
  await closes("UTOM");
  expect(await rows("SELECT state FROM deliveries WHERE once_key = 'waiting'")).toEqual([{ state: "parked" }]);
  expect(toldLead()[0]).toContain("Messages that had not gone out yet: 1;");
  await world.says("ULEAD", "undelivered");
  expect(world.chats.slack.in("T1:ULEAD").at(-1)).toContain("the platform has closed the account");
  expect(world.chats.slack.in("T1:UTOM")).toEqual([]);
});

test("the same event again, and an account that is nobody's, change nothing and tell nobody", async () => {
  await closes("UTOM", "closed:same");
  await closes("UTOM", "closed:same");
  await closes("UNOBODY");
  expect(toldLead()).toHaveLength(1);
});

test("a closed account that writes after all is a stranger's", async () => {
  await closes("UTOM");
  await world.says("UTOM", "my to-dos");
  expect(world.chats.slack.in("T1:UTOM").at(-1)).toContain("I do not know this account yet");
});

test("an account that is opened again is known at its first message: back at work, and those who were told hear it", async () => {
  await closes("UTOM");
  expect(await takesWorkNow("P3")).toBe(false);
  await link("P3", "slack", "UTOM");
  await world.settled();
  expect([await takesWorkNow("P3"), await unreachable("P3")]).toEqual([true, null]);
  expect(world.chats.slack.in("T1:ULEAD").at(-1)).toMatch(/^Tom Baker has a Slack account again: .*“undelivered”/);
  expect(world.chats.slack.in("T1:UTOM").at(-1)).toContain("from now on it does again");
  // Nothing of it is said to somebody who was never away.
  await link("P3", "lark", "ou_tom");
  await world.settled();
  expect(world.chats.lark.in("T1:ou_tom")).toEqual([]);
});

test("days off that somebody said hold through it, on both sides", async () => {
  await database.direct((sql) => sql.run("UPDATE people SET away_from = '2026-11-24', away_until = '2026-11-26' WHERE number = 'P3'"));
  await closes("UTOM");
  expect(toldLead()[0]).toContain("no other account and is away from today");
  await link("P3", "slack", "UTOM");
  await world.settled();
  expect([await takesWorkNow("P3"), await unreachable("P3")]).toEqual([false, null]);
  expect(world.chats.slack.in("T1:ULEAD").at(-1)).toContain("The days off from Tue 24 Nov 2026 that were said for Tom Baker still hold.");
});

test("approvals that wait for them are counted, and go with everything else: to the colleague, or above where that one may not decide", async () => {
  await link("P1", "slack", "ULI");
  await world.says("UTOM", "quote acme 20 S400 @ 280");
  await world.says("UTOM", "submit it");
  const waits = () =>
    rows<{ name: string }>(
      "SELECT p.name_en AS name FROM approval_tasks t JOIN people p ON p.id = t.approver_id WHERE t.state = 'open' ORDER BY t.id DESC LIMIT 1",
    );
  expect(await waits()).toEqual([{ name: "Li Lei" }]);
  await closes("ULI");
  expect(toldLead()[0]).toMatch(/Still open with Li Lei: approvals \d+/);
  await world.says("ULEAD", "hand over everything from Li Lei to Han Meimei");
  await world.says("ULEAD", "yes");
  expect(await waits()).toEqual([{ name: "Emma Clark" }]);
  expect(world.chats.slack.in("T1:ULEAD").join("\n")).toContain("Approvals that Han Meimei may not decide went to whoever is above");
});
