import { actorFor, systemActor, systemId } from "../../domain/access/identify-actor";
import { addDays, calendarDay, dayOf, daysBetween, type CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { MySqlTx, MySqlUnitOfWork } from "../mysql/unit-of-work";
import { loadCatalogue } from "./load-catalogue";
import { loadCompany } from "./load-company";
import { loadDeals } from "./load-deals";
import { loadMoney } from "./load-money";
import { loadOrders } from "./load-orders";
import { readWorld, type World } from "./world";

/** What a loader needs: the transaction, the world, and the keys of what was loaded before, by number. */
export interface Loading {
  readonly tx: MySqlTx;
  readonly world: World;
  readonly ids: Map<string, Id>;
  /** A day of the world, moved so that its "today" is this database's. */
  day(written: string): CalendarDay;
  /** So many days before now. */
  daysAgo(days: number): Date;
}

/** The key of something loaded before. Throws for what the world never named. */
export function idOf(loading: Loading, number: string): Id {
  const id = loading.ids.get(number);
  if (!id) throw new Error(`the demo company has no ${number}`);
  return id;
}

/**
 * Loads the demo company into an empty database, in one transaction: people, goods, deals, orders and money that agree
 * with each other to the last piece and cent. Does nothing when people are there already; true when it loaded.
 */
export async function loadDemo(work: MySqlUnitOfWork): Promise<boolean> {
  const world = readWorld();
  return work.run(async (tx) => {
    if ((await tx.people.listActive()).length > 0) return false;
    const shift = daysBetween(dayOf(new Date(world.now), world.timeZone), dayOf(tx.now, world.timeZone));
    const loading: Loading = {
      tx,
      world,
      ids: new Map(),
      day: (written) => addDays(calendarDay(written), shift),
      daysAgo: (days) => new Date(tx.now.getTime() - days * 86_400_000),
    };
    await loadCompany(loading);
    await loadCatalogue(loading);
    await loadDeals(loading);
    await loadOrders(loading);
    await loadMoney(loading);
    await startNumbersBehind(loading);
    await auditWhatWasPut(tx);
    return true;
  });
}

/** New documents are numbered behind the world's. */
async function startNumbersBehind({ tx, world, ids }: Loading): Promise<void> {
  const highest = new Map<string, number>();
  const skus = new Set(world.products.map((product) => product.id));
  for (const number of ids.keys()) {
    if (skus.has(number)) continue;
    const [, series, value] = /^([A-Z]+)-?(\d+)$/.exec(number) ?? [];
    if (series && value) highest.set(series, Math.max(highest.get(series) ?? 0, Number(value)));
  }
  for (const [series, last] of highest) {
    await tx.sql.run(
      "INSERT INTO number_series (series, next_value) VALUES (?, ?) ON DUPLICATE KEY UPDATE next_value = GREATEST(next_value, VALUES(next_value))",
      [series, last + 1],
    );
  }
}

/** No document is without its line in the audit log, also where it was put straight into its table. */
async function auditWhatWasPut(tx: MySqlTx): Promise<void> {
  const tables = {
    salesOrder: "sales_orders",
    receivable: "receivables",
    payment: "payments",
    outbound: "outbounds",
    requisition: "requisitions",
  };
  for (const [kind, name] of Object.entries(tables)) {
    for (const { id } of await tx.sql.rows<{ id: Id }>(`SELECT id FROM \`${name}\``)) {
      tx.audit({ actorId: systemId, messageId: null, verb: "demo.load", subject: { kind, id }, before: null, after: {} });
    }
  }
}

/** The actor of what the world's people did before today. */
export async function actorOf(loading: Loading, number: string | undefined) {
  if (number === undefined) return systemActor("demo", loading.world.timeZone);
  const person = await loading.tx.people.byNumber(number);
  if (!person) throw new Error(`the demo company has no ${number}`);
  return actorFor(loading.tx, person, null);
}

/** Rows for tables whose rooms have their own ledgers' functions; column names as the database has them. */
export async function put(tx: MySqlTx, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const marks = `(${names.map(() => "?").join(", ")})`;
  await tx.sql.run(
    `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(", ")}) VALUES ${rows.map(() => marks).join(", ")}`,
    rows.flatMap((row) => names.map((name) => row[name])),
  );
}
