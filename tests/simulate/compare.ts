import type { Database } from "../../src/adapters/mysql/database";
import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import type { TemplateName } from "../../src/domain/messages/message-texts";
import type { Desk } from "./desk";
import { cents, inYuan, pieces } from "./model/arithmetic";
import { promisedOf } from "./model/books";

/** One part of the books, as lines of text by what they speak of: from the model, and from the database. */
interface Page {
  readonly what: string;
  readonly model: ReadonlyMap<string, string>;
  readonly product: ReadonlyMap<string, string>;
}

type Row = Readonly<Record<string, string | null>>;

/** Everything in which the product's database and the model differ, and every promise of the house that it breaks. */
export async function compareBooks(desk: Desk): Promise<string[]> {
  const pages = [
    await stock(desk),
    await orders(desk),
    await receivables(desk),
    await customers(desk),
    await buying(desk),
    await purchases(desk),
    await payables(desk),
    await returns(desk),
  ];
  const wrong = pages.flatMap(({ what, model, product }) =>
    [...new Set([...model.keys(), ...product.keys()])]
      .filter((key) => model.get(key) !== product.get(key))
      .map((key) => `${what} ${key}: the model says ${model.get(key) ?? "nothing"}, the database ${product.get(key) ?? "nothing"}`),
  );
  for (const { check, count, rows } of await checkLedgers(desk.office.database))
    if (count > 0) wrong.push(`${check.name}: ${count} row(s) break it: ${JSON.stringify(rows)}`);
  return [...wrong, ...(await twice(desk.office.database))];
}

const number = (row: Row, name: string) => row[name] ?? "";

async function stock({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT p.sku, w.number AS place, SUM(l.on_hand) AS on_hand, SUM(l.reserved) AS reserved FROM stock_levels l
     JOIN products p ON p.id = l.product_id JOIN warehouses w ON w.id = l.warehouse_id GROUP BY p.sku, w.number`,
  );
  const line = (onHand: number, reserved: number) => (onHand === 0 && reserved === 0 ? "" : `${onHand} on hand, ${reserved} reserved`);
  const filled = (all: readonly (readonly [string, string])[]) => new Map(all.filter(([, text]) => text !== ""));
  return {
    what: "stock",
    model: filled(
      books.skus.flatMap((sku) =>
        books.places.map(
          (place) => [`${sku}@${place}`, line(books.onHand.get(`${sku}@${place}`) ?? 0, promisedOf(books, sku, place).reserved)] as const,
        ),
      ),
    ),
    product: filled(
      rows.map(
        (row) =>
          [`${number(row, "sku")}@${number(row, "place")}`, line(pieces(number(row, "on_hand")), pieces(number(row, "reserved")))] as const,
      ),
    ),
  };
}

async function orders({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT o.number, o.state, p.sku, l.quantity, l.reserved, l.backordered, l.shipped, l.cancelled, l.returned
     FROM sales_orders o JOIN sales_order_lines l ON l.sales_order_id = o.id JOIN products p ON p.id = l.product_id
     WHERE o.state <> 'draft' ORDER BY o.id, l.line_no`,
  );
  const product = new Map<string, string>();
  for (const row of rows) {
    const counts = ["quantity", "reserved", "backordered", "shipped", "cancelled", "returned"].map((name) => pieces(number(row, name)));
    product.set(
      number(row, "number"),
      `${product.get(number(row, "number")) ?? number(row, "state")}; ${number(row, "sku")} ${counts.join("/")}`,
    );
  }
  const model = new Map(
    [...books.orders.values()].map((order) => [
      order.number,
      [
        order.state,
        ...order.lines.map(
          (each) =>
            `${each.sku} ${[each.quantity, each.reserved, each.backordered, each.shipped, each.cancelled, each.returned].join("/")}`,
        ),
      ].join("; "),
    ]),
  );
  return { what: "order", model, product };
}

async function receivables({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT o.number, r.amount, r.settled, r.credited, CAST(r.due_day AS CHAR) AS due FROM receivables r JOIN sales_orders o ON o.id = r.source_id`,
  );
  const part = (amount: number, settled: number, credited: number, due: string | null) =>
    `${inYuan(amount)} settled ${inYuan(settled)} credited ${inYuan(credited)} due ${due ?? "-"}`;
  const product = new Map<string, string[]>();
  for (const row of rows) {
    const said = part(cents(number(row, "amount")), cents(number(row, "settled")), cents(number(row, "credited")), row["due"] ?? null);
    product.set(number(row, "number"), [...(product.get(number(row, "number")) ?? []), said]);
  }
  const sorted = (parts: readonly string[]) => parts.toSorted().join(" + ");
  return {
    what: "receivable of",
    model: new Map(
      [...books.orders.values()]
        .filter(({ parts }) => parts.length > 0)
        .map((order) => [order.number, sorted(order.parts.map((each) => part(each.amount, each.settled, each.credited, each.due)))]),
    ),
    product: new Map([...product].map(([key, parts]) => [key, sorted(parts)])),
  };
}

async function customers({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT c.number, COALESCE(SUM(p.amount), 0) AS received, COALESCE(SUM(p.amount - p.allocated - p.refunded), 0) AS credit
     FROM customers c LEFT JOIN payments p ON p.customer_id = c.id AND p.state <> 'voided' GROUP BY c.id, c.number`,
  );
  const line = (received: number, credit: number) => `received ${inYuan(received)}, ${inYuan(credit)} lies with us`;
  return {
    what: "customer",
    model: new Map([...books.customers.values()].map((each) => [each.number, line(each.received, each.credit)])),
    product: new Map(rows.map((row) => [number(row, "number"), line(cents(number(row, "received")), cents(number(row, "credit")))])),
  };
}

async function buying({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT p.sku, w.number AS place, r.quantity, r.state FROM requisitions r JOIN products p ON p.id = r.product_id JOIN warehouses w ON w.id = r.warehouse_id`,
  );
  const gather = (all: readonly (readonly [string, string])[]) => {
    const found = new Map<string, string[]>();
    for (const [key, said] of all) found.set(key, [...(found.get(key) ?? []), said]);
    return new Map([...found].map(([key, said]) => [key, said.toSorted().join(", ")]));
  };
  return {
    what: "requisitions for",
    model: gather(books.requisitions.map((each) => [`${each.sku}@${each.place}`, `${each.quantity} ${each.state}`] as const)),
    product: gather(
      rows.map(
        (row) => [`${number(row, "sku")}@${number(row, "place")}`, `${pieces(number(row, "quantity"))} ${number(row, "state")}`] as const,
      ),
    ),
  };
}

async function purchases({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>(
    `SELECT o.number, o.state, p.sku, l.quantity, l.received, l.billed FROM purchase_orders o JOIN purchase_order_lines l ON l.purchase_order_id = o.id
     JOIN products p ON p.id = l.product_id ORDER BY o.id, l.line_no`,
  );
  const product = new Map<string, string>();
  for (const row of rows) {
    const counts = ["quantity", "received", "billed"].map((name) => pieces(number(row, name)));
    product.set(
      number(row, "number"),
      `${product.get(number(row, "number")) ?? number(row, "state")}; ${number(row, "sku")} ${counts.join("/")}`,
    );
  }
  const model = new Map(
    [...books.purchases.values()].map((each) => [
      each.number,
      [each.state, ...each.lines.map((line) => `${line.sku} ${line.quantity}/${line.received}/${line.billed}`)].join("; "),
    ]),
  );
  return { what: "purchase order", model, product };
}

async function payables({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>("SELECT number, amount, paid FROM payables");
  return {
    what: "payable",
    model: new Map([...books.payables].map(([key, each]) => [key, `${inYuan(each.amount)} paid ${inYuan(each.paid)}`])),
    product: new Map(
      rows.map((row) => [number(row, "number"), `${inYuan(cents(number(row, "amount")))} paid ${inYuan(cents(number(row, "paid")))}`]),
    ),
  };
}

async function returns({ office, books }: Desk): Promise<Page> {
  const rows = await office.rows<Row>("SELECT number, state FROM returns WHERE number <> 'RT-4'");
  return {
    what: "return",
    model: new Map([...books.returns.values()].map((each) => [each.number, each.state])),
    product: new Map(rows.map((row) => [number(row, "number"), number(row, "state")])),
  };
}

const reminders = ["paymentDueSoon", "paymentOverdue"] as const satisfies readonly TemplateName[];
/** The company's day of an instant; Shanghai keeps no summer time. */
const dayOfSending = "DATE(m.created_at + INTERVAL 8 HOUR)";

/** How many times customers were reminded to pay. */
export async function remindersSent(database: Database): Promise<number> {
  const [row] = await database.direct((sql) =>
    sql.rows<{ sent: number | string }>("SELECT COUNT(*) AS sent FROM customer_messages WHERE template IN (?)", [[...reminders]]),
  );
  return Number(row?.sent ?? 0);
}

/** Nothing is said or asked for twice, and nothing was given up. */
export async function twice(database: Database): Promise<string[]> {
  const repeated = await database.direct((sql) =>
    sql.rows<{ what: string }>(
      `SELECT CONCAT('a reminder went twice on ', ${dayOfSending}, ' to ', c.number) AS what FROM customer_messages m JOIN customers c ON c.id = m.customer_id
     WHERE m.template IN (?) GROUP BY c.number, ${dayOfSending}, m.channel, m.recipient HAVING COUNT(*) > 1
     UNION ALL SELECT CONCAT('two open requisitions of one kind: ', open_key) FROM requisitions WHERE open_key IS NOT NULL GROUP BY open_key HAVING COUNT(*) > 1
     UNION ALL SELECT CONCAT('a rule ran twice: ', rule_id, ' ', record_id, ' ', occasion) FROM rule_runs GROUP BY rule_id, edition, record_kind, record_id, occasion HAVING COUNT(*) > 1
     UNION ALL SELECT CONCAT('a rule failed: ', r.number, ' ', u.record_kind, ' ', u.problem) FROM rule_runs u JOIN rules r ON r.id = u.rule_id WHERE u.state = 'failed'
     UNION ALL SELECT CONCAT('given up: event ', type, ' ', problem) FROM domain_events WHERE state = 'parked'
     UNION ALL SELECT CONCAT('given up: delivery ', problem) FROM deliveries WHERE state = 'parked'
     UNION ALL SELECT CONCAT('an incident: ', incident) FROM inbox_events WHERE incident IS NOT NULL`,
      [[...reminders]],
    ),
  );
  return repeated.map(({ what }) => what);
}
