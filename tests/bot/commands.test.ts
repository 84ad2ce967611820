import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Card } from "../../cards/kit/nodes";
import { renderText } from "../../cards/render/text";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { commands } from "../../src/bot/commands";
import { laterGrammars } from "../../src/bot/commands/later/later-grammars";
import { presenters } from "../../src/bot/presenters";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { Actor, Language } from "../../src/domain/shared/actor";
import { Refusal } from "../../src/domain/shared/refusal";
import type { Tx } from "../../src/domain/shared/tx";
import { copiesOf } from "../support/copies";
import { freshDatabase } from "../support/database";
import type { Row, Said } from "../support/command-row";
import { commandRows } from "../support/command-rows";

let database: Database;
let work: MySqlUnitOfWork;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  const numbered = ["people", "customers", "warehouses", "leads", "opportunities", "quotes", "contracts", "sales_orders", "outbounds"];
  await database.direct(async (sql) => {
    for (const table of [
      ...numbered,
      "suppliers",
      "purchase_orders",
      "requisitions",
      "payments",
      "todos",
      "receivables",
      "invoices",
      "returns",
      "tickets",
      "rules",
      "form_records",
    ]) {
      for (const { number, id } of await sql.rows<{ number: string; id: string }>(`SELECT number, id FROM ${table}`)) ids.set(number, id);
    }
    for (const { prefix, id } of await sql.rows<{ prefix: string; id: string }>("SELECT prefix, id FROM form_definitions"))
      ids.set(prefix, id);
    for (const { sku, id } of await sql.rows<{ sku: string; id: string }>("SELECT sku, id FROM products")) ids.set(sku, id);
    for (const { name, id } of await sql.rows<{ name: string; id: string }>("SELECT name, id FROM contacts")) ids.set(name, id);
  });
}, 60_000);
afterAll(() => database.close());

const idOf = (number: string) => {
  const id = ids.get(number);
  if (id === undefined) throw new Error(`the demo company has no ${number}`);
  return id;
};
const said: Said = {
  named: (number) => ({ typed: number, id: idOf(number) }),
  doc: (number) => ({ typed: number, kind: number.split("-")[0] ?? "", id: ids.get(number) ?? number }),
  line: (sku, value, unit = "base") => ({ product: { typed: sku, id: idOf(sku) }, quantity: { value, unit } }),
};

interface Done {
  readonly cards: readonly Card[];
  readonly after: unknown;
}

class Undone extends Error {}

async function handled(tx: Tx, { name, who, args }: Pick<Row, "name" | "who" | "args">, language: Language) {
  const person = await tx.people.byNumber(who);
  if (!person) throw new Error(`no ${who}`);
  const actor = { ...(await actorFor(tx, person, null)), language };
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const reply = await command.handle({ tx, actor, at: { platform: "console", conversation: who, direct: true } }, args(said));
  return { actor, reply };
}

/** Carries a command out as that person, draws what comes back, looks at the records, and undoes it all. */
async function carryOut(row: Pick<Row, "name" | "who" | "args" | "before" | "first" | "after">, language: Language): Promise<Done> {
  const seen: Done[] = [];
  const undone = work.run(async (tx) => {
    await row.before?.(tx, said);
    for (const before of row.first ?? []) await handled(tx, before, language);
    const { actor, reply } = await handled(tx, row, language);
    const cards: Card[] = [];
    for (const part of reply.parts) {
      if (part.kind === "card") cards.push(part.card);
      if (part.kind === "liveCard") cards.push(await drawn(tx, actor, part.card, part.subject));
    }
    seen.splice(0, 1, { cards, after: (await row.after?.(tx, said)) ?? null });
    throw new Undone();
  });
  await expect(undone).rejects.toBeInstanceOf(Undone);
  return seen[0] as Done;
}

async function drawn(tx: Tx, actor: Actor, name: string, subject: { readonly kind: string; readonly id: string }): Promise<Card> {
  const card = await presenters.get(name)?.present(tx, actor, subject);
  if (!card) throw new Error(`nothing to see of ${name}`);
  return card;
}

test("every grammar file has its hands, once, and none of them is still for later", () => {
  const folder = path.resolve(__dirname, "../../src/bot/commands");
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".grammar.ts"))
    .map((file) => /name: "([^"]+)"/.exec(readFileSync(path.join(folder, file), "utf8"))?.[1] ?? file);
  const names = commands.map(({ name }) => name);
  expect(names.toSorted()).toEqual(written.toSorted());
  expect(laterGrammars.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
});

test("every command is tried here", () => {
  const tried = new Set(commandRows.map(({ name }) => name));
  expect(commands.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test.each(commandRows.map((row) => [`${row.name}: ${row.what}`, row] as const))("%s", async (_title, row) => {
    const { cards, after } = await carryOut(row, language);
    expect(cards.map(({ name }) => name)).toEqual(row.cards);
    const text = cards.map((card) => renderText(card)).join("\n");
    // Names stay as they are; what the card itself says of the record is in the reader's language.
    for (const card of cards) expect([card.title, card.language]).toEqual([card.title, language]);
    for (const words of row.shows ?? []) expect(text).toContain(words);
    if (row.gives !== undefined) expect(after).toEqual(row.gives);
  });
});

const refusals: readonly (readonly [string, string, Row["args"], string])[] = [
  ["quote.show", "P3", ({ doc }) => ({ quote: doc("QT-32") }), "quote.notFound"],
  [
    "quote.create",
    "P2",
    ({ named, line }) => ({ customer: named("C001"), lines: [{ ...line("A100", "5"), price: { amount: "5", currency: "USD" } }] }),
    "amount.otherCurrency",
  ],
  ["quote.revise", "P2", ({ doc }) => ({ quote: doc("QT-32") }), "change.nothing"],
  [
    "quote.revise",
    "P2",
    ({ doc, named }) => ({ quote: doc("QT-32"), product: named("A100"), price: { amount: "5" } }),
    "quote.unknownLine",
  ],
  ["approval.decide", "P6", ({ doc }) => ({ docs: [doc("QT-31")], decision: "approve" }), "approval.notYourTurn"],
  ["approval.decide", "P6", ({ doc }) => ({ docs: [doc("QT-31")], decision: "reject" }), "approval.notYourTurn"],
  ["approval.decide", "P1", ({ doc }) => ({ docs: [doc("QT-31"), doc("QT-33")], decision: "reject" }), "approval.oneNoAtATime"],
  ["approval.decide", "P1", ({ doc }) => ({ docs: [doc("QT-32")], decision: "approve" }), "approval.nothingOpen"],
  ["approval.list", "P2", ({ named }) => ({ for: named("P1") }), "list.notYourTeam"],
  ["todo.list", "P2", ({ named }) => ({ for: named("P3") }), "list.notYourTeam"],
  ["customer.update", "P2", ({ named }) => ({ customer: named("C001"), creditLimit: { amount: "9" } }), "access.notAllowed"],
  ["customer.update", "P2", ({ named }) => ({ customer: named("C001") }), "change.nothing"],
  ["customer.show", "P3", ({ named }) => ({ customer: named("C001") }), "customer.notFound"],
  ["stock.count", "P9", ({ line }) => ({ counts: [line("A100", "5")] }), "stock.whichWarehouse"],
  [
    "stock.transfer",
    "P4",
    ({ named, line }) => ({ fromWarehouse: named("SH"), toWarehouse: named("SH"), lines: [line("B16", "1")] }),
    "stock.sameWarehouse",
  ],
  ["transfer.send", "P4", ({ doc }) => ({ transfer: doc("TF-999") }), "transfer.notFound"],
  ["stocktake.post", "P4", ({ doc }) => ({ stocktake: doc("ST-999") }), "stocktake.notFound"],
  [
    "stock.adjust",
    "P4",
    ({ named }) => ({ product: named("A100"), quantity: { value: "41", unit: "base" }, direction: "less", reason: "x" }),
    "stock.notEnough",
  ],
  ["order.ship", "P4", () => ({}), "order.which"],
  ["order.ship", "P4", ({ doc }) => ({ order: doc("SO-13"), quantity: { value: "5", unit: "base" } }), "outbound.whichLine"],
  ["order.ship", "P4", ({ doc, line }) => ({ order: doc("SO-17"), lines: [line("A100", "5")] }), "outbound.notOnIt"],
  ["order.ship", "P4", ({ doc, line }) => ({ order: doc("SO-17"), lines: [line("D62", "201")] }), "outbound.notSoMuch"],
  ["outbound.replaceLots", "P4", ({ doc }) => ({ outbound: doc("OB-12") }), "outbound.nothingExpired"],
  ["order.show", "P2", () => ({}), "order.which"],
  ["order.cancel", "P3", ({ doc }) => ({ order: doc("SO-17"), reason: " " }), "text.missing"],
  ["payment.void", "P7", ({ doc }) => ({ payment: doc("PAY-41"), reason: " " }), "text.missing"],
  [
    "payment.settle",
    "P7",
    ({ doc }) => ({ payment: doc("PAY-40"), against: [doc("INV-86"), doc("INV-87")], amount: { amount: "1" } }),
    "payment.whichAmount",
  ],
  ["payment.channel", "P2", () => ({}), "payment.channelOnlyGroup"],
  ["payment.channel", "P2", () => ({ way: "stop" }), "payment.noChannel"],
  ["account.code", "P3", ({ named }) => ({ person: named("P2") }), "access.notAllowed"],
  ["account.link", "P9", ({ named }) => ({ person: named("P2") }), "link.whose"],
  ["account.link", "P9", ({ named }) => ({ person: named("P2"), email: "no address" }), "email.bad"],
  ["account.unlink", "P2", ({ named }) => ({ person: named("P3") }), "access.notAllowed"],
  ["account.unlink", "P9", ({ named }) => ({ person: named("P3") }), "link.noAccount"],
  ["payment.settle", "P7", ({ doc }) => ({ payment: doc("PAY-40"), amount: { amount: "1", currency: "USD" } }), "amount.otherCurrency"],
];

test.each(refusals.map(([name, who, args, code], at) => [`${at + 1}. ${name} is refused: ${code}`, name, who, args, code] as const))(
  "%s",
  async (_title, name, who, args, code) => {
    const refused = work.run(async (tx) => {
      const person = await tx.people.byNumber(who);
      const command = commands.find((each) => each.name === name);
      if (!person || !command) throw new Error(`no ${who}, no ${name}`);
      const actor = await actorFor(tx, person, null);
      await command.handle({ tx, actor, at: { platform: "console", conversation: who, direct: true } }, args(said));
    });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code });
  },
);

test.each<[string, string, string, string, Row["args"]]>([
  ["todo.list", "todos", "TD-51", "P2", () => ({})],
  ["deal.list", "opportunities", "OP-21", "P2", () => ({})],
  ["order.list", "sales_orders", "SO-12", "P2", () => ({})],
  ["contract.list", "contracts", "CT-5", "P2", () => ({})],
  ["quote.list", "quotes", "QT-30", "P2", () => ({})],
  ["payment.list", "payments", "PAY-40", "P7", () => ({})],
  ["customer.list", "customers", "C001", "P2", () => ({})],
  ["lead.list", "leads", "LD-7", "P2", () => ({ pool: "yes" })],
  ["receivable.list", "receivables", "AR-3", "P7", () => ({})],
])("%s says so when it does not hold all", async (name, table, number, who, args) => {
  const told = async (count: number, language: Language) => {
    const { cards } = await carryOut({ name, who, args, before: (tx) => copiesOf(tx, table, number, count) }, language);
    return cards.map((card) => renderText(card)).join("\n");
  };
  expect(await told(51, "zh")).toContain("第 1–20 条");
  expect(await told(51, "zh")).toContain("下一页");
  expect(await told(51, "en")).toContain("send “next page”");
  expect(await told(0, "zh")).not.toContain("下一页");
});
