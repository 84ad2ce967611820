import type { Database } from "../../../src/adapters/mysql/database";
import { mapAccount } from "../../../src/domain/access/link-account";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { updatePerson } from "../../../src/domain/access/change-person";
import type { ChatProfile } from "../../../src/bot/pipeline/platform-directory";
import { aProfile, chatWorld, type ChatWorld } from "../../support/chat-world";
import { freshDatabase } from "../../support/database";

jest.setTimeout(60_000);

let database: Database;
let world: ChatWorld;
const admin = systemActor("test", "Asia/Shanghai");

let company: readonly { readonly id: string; readonly email: string | null; readonly language: string }[];

beforeAll(async () => {
  database = await freshDatabase();
  world = await chatWorld(database);
  company = await rows("SELECT id, email, language FROM people");
});
/** Everybody is as the demo company has them, and nobody is linked. */
beforeEach(async () => {
  await database.direct(async (sql) => {
    for (const table of ["chat_users", "strangers", "link_codes", "conversation_states", "deliveries", "inbox_events"])
      await sql.run(`DELETE FROM ${table}`);
    await sql.run("DELETE FROM audit_log WHERE verb LIKE 'person.%'");
    for (const { id, email, language } of company)
      await sql.run("UPDATE people SET email = ?, language = ?, active = 1 WHERE id = ?", [email, language, id]);
  });
  for (const chat of Object.values(world.chats)) chat.messages.clear();
  world.directory.forget();
  world.problems.length = 0;
  world.clock.at = new Date("2026-11-25T02:00:00Z");
});
afterAll(async () => {
  await world.engine.stop();
  await database.close();
});

async function rows<Row>(query: string): Promise<Row[]> {
  return database.direct((sql) => sql.rows<Row>(query));
}
async function emailOf(number: string): Promise<string> {
  const [row] = await rows<{ email: string }>(`SELECT email FROM people WHERE number = '${number}'`);
  return row?.email as string;
}
/** Whose each Slack account is: "U1 P2". */
async function linked(): Promise<string[]> {
  const found = await rows<{ user: string; number: string }>(
    "SELECT u.external_id AS user, p.number FROM chat_users u JOIN people p ON p.id = u.person_id WHERE u.platform = 'slack' ORDER BY 1",
  );
  return found.map(({ user, number }) => `${user} ${number}`);
}
async function lead(): Promise<{ number: string; id: string; account: string }> {
  const [row] = await rows<{ number: string; id: string }>(
    "SELECT id, number FROM people WHERE JSON_SEARCH(roles, 'one', 'operationsLead') IS NOT NULL AND active = 1",
  );
  if (!row) throw new Error("the demo company has no operations lead");
  await database.direct((sql) => sql.run("UPDATE people SET language = 'en' WHERE id = ?", [row.id]));
  const user = { platform: "slack", workspace: "T1", externalId: "UADMIN" };
  await world.engine.work.run((tx) => mapAccount(tx, admin, { personId: row.id, user }));
  return { ...row, account: "UADMIN" };
}
/** An admin asks for a code for P3 and reads it. */
async function aCode(): Promise<string> {
  await world.says("UADMIN", "link code for Tom Baker");
  const shown = world.chats.slack.in("T1:UADMIN").at(-1) ?? "";
  const [code] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(shown) ?? [];
  if (!code) throw new Error(`no code in: ${shown}`);
  return code;
}

test("knows a colleague at the first message by the address that the platform vouches for, and does what was asked", async () => {
  world.directory.profiles.set("U1", aProfile({ email: (await emailOf("P3")).toUpperCase() }));
  await world.says("U1", "my to-dos");
  expect(await linked()).toEqual(["U1 P3"]);
  expect(world.chats.slack.in("T1:U1")[0]).toContain("Hello Tom Baker");
  expect(world.chats.slack.in("T1:U1")).toHaveLength(2);
  expect(await rows("SELECT verb FROM audit_log WHERE verb = 'person.link'")).toHaveLength(1);
});

test.each<[string, Partial<ChatProfile>]>([
  ["the address is not proven", { emailVerified: false }],
  ["the account is a guest's", { standing: "guest" }],
  ["the account is of another workspace", { standing: "outsider" }],
  ["the account is deactivated", { standing: "deactivated" }],
  ["the account is a bot's", { standing: "bot" }],
  ["nobody here has the address", { email: "nobody@else.example" }],
])("does nothing for a stranger when %s, and says how to be linked", async (_why, profile) => {
  world.directory.profiles.set("U1", aProfile({ email: await emailOf("P3"), ...profile }));
  const reply = await world.says("U1", "quote acme 20 S400 @ 280");
  expect(reply.toast?.tone).toBe("warning");
  expect(await linked()).toEqual([]);
  expect(world.chats.slack.in("T1:U1")).toEqual([expect.stringContaining("Ask an admin for a link code")]);
});

test("does not hand an account to somebody who has left, nor a second one to somebody who has one there", async () => {
  const email = await emailOf("P3");
  world.directory.profiles.set("U1", aProfile({ email }));
  world.directory.profiles.set("U2", aProfile({ email }));
  await world.says("U1", "hello");
  await world.says("U2", "hello");
  expect(await linked()).toEqual(["U1 P3"]);
  const tom = await world.person("P3");
  await world.engine.work.run((tx) => updatePerson(tx, admin, { id: tom, active: false }));
  const reply = await world.says("U1", "my to-dos");
  expect(reply.parts).toMatchObject([{ kind: "text", text: expect.stringContaining("switched off") }]);
  expect(world.problems).toEqual([]);
});

test("asks the platform once a minute for one stranger, and goes on without it when it is away", async () => {
  world.directory.broken = true;
  await world.says("U1", "hello");
  await world.says("U1", "hello?");
  expect(world.directory.asked).toBe(1);
  expect(world.chats.slack.in("T1:U1")).toHaveLength(2);
  world.directory.broken = false;
  world.directory.profiles.set("U1", aProfile({ email: await emailOf("P3") }));
  world.clock.at = new Date(world.clock.at.getTime() + 61_000);
  await world.says("U1", "hello");
  expect(await linked()).toEqual(["U1 P3"]);
});

test("acts for nobody when the platform does not say who it was", async () => {
  const reply = await world.says("", "my to-dos");
  expect(reply.parts).toMatchObject([{ text: expect.stringContaining("did not tell me who") }]);
  expect(world.directory.asked).toBe(0);
});

test("links by a code that an admin gives: once, and the code is kept nowhere", async () => {
  await lead();
  const code = await aCode();
  await world.says("U1", `link ${code.toLowerCase()}`);
  expect(await linked()).toEqual(["U1 P3", expect.stringContaining("UADMIN")]);
  expect(world.chats.slack.in("T1:U1").at(-1)).toContain("Linked. Hello Tom Baker");
  expect(world.chats.slack.in("T1:UADMIN").join("\n")).toContain("Tom Baker");
  await world.says("U1", `link ${code}`);
  expect(world.chats.slack.in("T1:U1").at(-1)).toContain("linked to Tom Baker already");
  await world.says("U9", code);
  expect(world.chats.slack.in("T1:U9").at(-1)).toContain("used before or is too old");
  const kept = await rows<{ text: string }>(
    `SELECT CONCAT_WS(' ', i.reply, d.payload, l.code_hash) AS text FROM link_codes l LEFT JOIN inbox_events i ON 1 = 1 LEFT JOIN deliveries d ON 1 = 1`,
  );
  expect(kept.filter(({ text }) => text.includes(code) && !text.toLowerCase().includes(`link ${code.toLowerCase()}`))).toEqual([]);
});

test("a code is over after a quarter of an hour, and when another is asked for", async () => {
  await lead();
  const first = await aCode();
  const second = await aCode();
  expect(second).not.toBe(first);
  await world.says("U1", first);
  world.clock.at = new Date(world.clock.at.getTime() + 16 * 60_000);
  await world.says("U1", second);
  expect(world.chats.slack.in("T1:U1")).toEqual([expect.stringContaining("too old"), expect.stringContaining("too old")]);
  expect((await linked()).filter((each) => each.startsWith("U1"))).toEqual([]);
});

test("hears no more codes from an account that guesses", async () => {
  await lead();
  const code = await aCode();
  for (const guess of ["AAAA-2222", "AAAA-2223", "AAAA-2224", "AAAA-2225", "AAAA-2226"]) await world.says("U1", guess);
  await world.says("U1", code);
  expect(world.chats.slack.in("T1:U1").at(-1)).toContain("Too many wrong link codes");
  world.clock.at = new Date(world.clock.at.getTime() + 61 * 60_000);
  await world.says("U1", "AAAA-2227");
  expect(world.chats.slack.in("T1:U1").at(-1)).toContain("There is no such link code");
});

test("gives a code to who manages people, and not in a group", async () => {
  await lead();
  const group = { at: { platform: "slack", conversation: "T1:C1", direct: false } };
  await world.says("UADMIN", "link code for Tom Baker", group);
  expect(world.chats.slack.in("T1:C1").at(-1)).toContain("must not stand in a group");
  world.directory.profiles.set("U1", aProfile({ email: await emailOf("P3") }));
  await world.says("U1", "link code for Li Lei");
  expect(world.chats.slack.in("T1:U1").at(-1)).toContain("Your role may not manage people");
});

test("an admin says whose an account is: by mention, by address; and takes it away again", async () => {
  await lead();
  const mentions = [{ typed: "@U7", userId: "U7" }];
  await world.says("UADMIN", "link Tom Baker to @U7", { mentions });
  expect(await linked()).toContain("U7 P3");
  await world.says("UADMIN", "link Li Lei to @U7", { mentions });
  expect(world.chats.slack.in("T1:UADMIN").at(-1)).toContain("Which account?");
  await world.says("UADMIN", "link Li Lei to lei@new.example");
  world.directory.profiles.set("U8", aProfile({ email: "lei@new.example" }));
  await world.says("U8", "hello");
  expect((await linked()).map((each) => each.slice(0, 2))).toContain("U8");
  await world.says("UADMIN", "unlink Tom Baker from Slack");
  await world.says("UADMIN", "yes");
  expect(await linked()).not.toContain("U7 P3");
  await world.says("U7", "my to-dos");
  expect(world.chats.slack.in("T1:U7").at(-1)).toContain("Ask an admin for a link code");
  expect(world.problems).toEqual([]);
});

test("a mentioned colleague is understood as if the name had been typed", async () => {
  await lead();
  await world.says("UADMIN", "link Tom Baker to @U7", { mentions: [{ typed: "@U7", userId: "U7" }] });
  await world.says("UADMIN", "remind @U7 to call Acme tomorrow", { mentions: [{ typed: "@U7", userId: "U7" }] });
  const [todo] = await rows<{ number: string }>(
    "SELECT p.number FROM todos t JOIN people p ON p.id = t.person_id ORDER BY t.id DESC LIMIT 1",
  );
  expect(todo?.number).toBe("P3");
});

test("one person on two platforms has one set of to-dos and hears on both", async () => {
  await lead();
  const tom = await world.person("P3");
  for (const [platform, externalId] of [
    ["slack", "U7"],
    ["lark", "ou_7"],
  ] as const)
    await world.engine.work.run((tx) => mapAccount(tx, admin, { personId: tom, user: { platform, workspace: "T1", externalId } }));
  await world.says("UADMIN", "remind Tom Baker to call Acme tomorrow");
  expect(world.chats.slack.in("T1:U7").join()).toContain("call Acme");
  expect(world.chats.lark.in("T1:ou_7").at(-1)).toEqual(world.chats.slack.in("T1:U7").at(-1));
});
