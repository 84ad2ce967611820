import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { signatureOf } from "../../src/adapters/http/signed-body";
import { sealWith } from "../../src/adapters/secrets/seal";
import { actorFor } from "../../src/domain/access/identify-actor";
import { updateCustomer } from "../../src/domain/customers/update-customer";
import { createRule } from "../../src/domain/rules/write-rule";
import { refusalOfAsync as refusalOf } from "../support/refusal-of";
import { changeWebhook, createWebhook, drawWebhookSecret } from "../../src/domain/webhooks/write-webhook";
import { startBot, type Bot } from "../../src/main";
import { freshDatabase } from "../support/database";
import { aGateway, type Gateway } from "../support/gateway";

jest.setTimeout(60_000);

const loopback = ["127.0.0.0/8"];
let now = new Date("2026-11-25T02:00:00Z");
let database: Database;
let outside: Gateway;
let bot: Bot;
let secret: string;
/** What had been asked before the test. */
let before: number;

async function begin(networks: readonly string[], secrets: Readonly<Record<string, string>> = {}): Promise<void> {
  if (bot) await bot.engine.stop();
  bot = startBot(database, { now: () => now }, { info: () => undefined, error: () => undefined }, [], [], {
    webhooks: { networks, secrets },
    secrets: sealWith(Buffer.alloc(32, 7).toString("base64")),
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  outside = await aGateway();
  await begin(loopback);
  await loadDemo(bot.engine.work);
  secret = await callingRule();
  await bot.engine.settled();
});
beforeEach(async () => {
  await database.direct((sql) => sql.run("UPDATE deliveries SET state = 'dropped' WHERE platform = 'webhook'"));
  outside.answer(200, {});
  before = outside.asked.length;
  await begin(loopback);
});
afterAll(async () => {
  await bot.engine.stop();
  await outside.stop();
  await database.close();
});

const asked = () => outside.asked.slice(before);
const rows = <Row>(query: string, values: readonly unknown[] = []) => database.direct((sql) => sql.rows<Row>(query, values));
const as = <T>(
  number: string,
  work: (...given: [Parameters<Parameters<Bot["engine"]["work"]["run"]>[0]>[0], Awaited<ReturnType<typeof actorFor>>]) => Promise<T>,
) =>
  bot.engine.work.run(async (tx) => {
    const person = await tx.people.byNumber(number);
    if (!person) throw new Error(number);
    return work(tx, await actorFor(tx, person, null));
  });

/** A webhook, and a rule that calls it when the intent of C001 changes; gives the secret that was shown. */
async function callingRule(): Promise<string> {
  return as("P9", async (tx, lead) => {
    const { id } = await createWebhook(tx, lead, { name: "erp", url: `${outside.url}/hook` });
    await createRule(tx, lead, {
      name: "intent to the ERP",
      state: "on",
      definition: {
        trigger: { on: "changed", record: "customer", field: "intent" },
        condition: { field: "number", is: "=", value: "C001" },
        actions: [{ do: "webhook", webhook: "erp" }],
        inWorkingHours: false,
        mostADay: 100,
      },
    });
    return (await drawWebhookSecret(tx, lead, id)).secret;
  });
}

let changes = 0;

/** To another one than before, a minute later. */
async function changeIntent(): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  const intent = (["weak", "medium", "strong"] as const)[changes++ % 3] ?? "weak";
  await as("P9", async (tx, lead) => {
    const customer = await tx.customers.byNumber({ kind: "all" }, "C001");
    await updateCustomer(tx, lead, { id: customer?.id ?? "", intent });
  });
  await bot.engine.settled();
}

const answers = async () =>
  (await rows<{ effects: string | readonly { answer?: string }[] }>("SELECT effects FROM rule_runs ORDER BY id DESC LIMIT 1")).map(
    ({ effects }) =>
      (typeof effects === "string" ? (JSON.parse(effects) as readonly { answer?: string }[]) : effects).map(({ answer }) => answer),
  )[0];

test("a rule calls a webhook, signed with the secret that was shown once; the answer stands in its log", async () => {
  await changeIntent();
  expect(asked()).toHaveLength(1);
  const { headers, body, url } = asked()[0] as Gateway["asked"][number];
  expect(url).toBe("/hook");
  expect(headers["x-timestamp"]).toBe(String(now.getTime() / 1000));
  expect(headers["x-signature"]).toBe(signatureOf(secret, String(headers["x-timestamp"]), body));
  const sent = JSON.parse(body) as { id: string; record: { kind: string; fields: Record<string, unknown> } };
  expect(headers["idempotency-key"]).toBe(sent.id);
  expect(sent).toMatchObject({ event: "rule.fired", record: { kind: "customer", fields: { number: "C001" } } });
  expect(sent.record.fields["owner"]).toMatchObject({ en: "Han Meimei" });
  expect(await answers()).toEqual(["HTTP 200"]);
  // Kept sealed, and told to nobody else.
  expect(JSON.stringify(await rows("SELECT * FROM webhooks"))).not.toContain(secret);
  expect(JSON.stringify(await rows("SELECT * FROM audit_log WHERE subject_kind = 'webhook'"))).not.toContain(secret);
  expect(JSON.stringify(await rows("SELECT * FROM configuration_versions"))).not.toContain(secret);
});

test("the environment's secret counts before the one that was shown", async () => {
  await begin(loopback, { erp: "from the environment" });
  await changeIntent();
  const { headers, body } = asked()[0] as Gateway["asked"][number];
  expect(headers["x-signature"]).toBe(signatureOf("from the environment", String(headers["x-timestamp"]), body));
});

test("a fault that passes is tried again with the same key; another answer is given up, and the rule's author hears why", async () => {
  outside.answer(503, {});
  await changeIntent();
  expect(await answers()).toEqual(["erp: HTTP 503"]);
  const waiting = () =>
    rows<{ state: string; attempts: number }>(
      "SELECT state, attempts FROM deliveries WHERE platform = 'webhook' AND state <> 'dropped' ORDER BY id",
    );
  expect(await waiting()).toEqual([{ state: "new", attempts: 1 }]);
  outside.answer(200, {});
  await database.direct((sql) => sql.run("UPDATE deliveries SET next_attempt_at = UTC_TIMESTAMP(3) WHERE platform = 'webhook'"));
  await bot.engine.settled();
  expect(asked().map(({ headers }) => headers["idempotency-key"])).toEqual(Array(2).fill(asked()[0]?.headers["idempotency-key"]));
  expect(await answers()).toEqual(["HTTP 200"]);

  outside.answer(404, {});
  await changeIntent();
  expect((await waiting()).map(({ state }) => state)).toEqual(["done", "parked"]);
  await bot.engine.settled();
  expect(JSON.stringify(await rows("SELECT payload FROM deliveries WHERE platform = 'console'"))).toContain("erp: HTTP 404");
});

test("a redirect is not followed: it is an answer like another", async () => {
  outside.answer(302, {}, { location: `${outside.url}/elsewhere` });
  await changeIntent();
  expect(asked().map(({ url }) => url)).toEqual(["/hook"]);
  expect(await answers()).toEqual(["erp: HTTP 302"]);
});

test("an inner network is closed unless it was opened: nothing is sent, and nothing is tried again", async () => {
  await begin([]);
  await changeIntent();
  expect(asked()).toEqual([]);
  expect(await rows("SELECT 1 FROM deliveries WHERE platform = 'webhook' AND state = 'parked'")).toHaveLength(1);
});

test("only an operations lead gives addresses; a rule calls no webhook that is not there or is off", async () => {
  expect(await refusalOf(as("P1", (tx, rep) => createWebhook(tx, rep, { name: "erp", url: "https://erp.example/" })))).toBe(
    "access.notAllowed",
  );
  const calls = (webhook: string) =>
    refusalOf(
      as("P9", (tx, lead) =>
        createRule(tx, lead, {
          name: "x",
          definition: {
            trigger: { on: "event", record: "lead", event: "lead.created" },
            condition: { all: [] },
            actions: [{ do: "webhook", webhook }],
            inWorkingHours: false,
            mostADay: 10,
          },
        }),
      ),
    );
  expect(await calls("bi")).toBe("rule.noWebhook");
  await as("P9", async (tx, lead) => {
    const { id } = await createWebhook(tx, lead, { name: "bi", url: "https://bi.example/" });
    await changeWebhook(tx, lead, { id, on: false });
  });
  expect(await calls("bi")).toBe("rule.webhookOff");
});
