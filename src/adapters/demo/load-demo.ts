import { systemId } from "../../domain/access/identify-actor";
import { addDays, calendarDay, dayOf, daysBetween } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { nameAccounts, rebuildLookup } from "../mysql/lexicon/rebuild-lookup";
import type { MySqlTx, MySqlUnitOfWork } from "../mysql/unit-of-work";
import { loadAfterSales } from "./load-after-sales";
import { loadCatalogue } from "./load-catalogue";
import { loadCompany } from "./load-company";
import { loadDeals } from "./load-deals";
import { loadFields } from "./load-fields";
import { loadForms } from "./load-forms";
import { loadMoney } from "./load-money";
import { loadOrders } from "./load-orders";
import { loadRules } from "./load-rules";
import { loadPurchasing } from "./load-purchasing";
import type { Loading } from "./loading";
import { readWorld } from "./world";

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
    await loadPurchasing(loading);
    await loadMoney(loading);
    await loadAfterSales(loading);
    await loadFields(loading);
    await loadForms(loading);
    await loadRules(loading);
    await startNumbersBehind(loading);
    await auditWhatWasPut(tx);
    await rebuildLookup(tx.sql);
    await nameAccounts(
      tx.sql,
      world.accounts.map(({ id, zh, en }) => ({ code: id, names: [zh, en] })),
    );
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
    invoice: "invoices",
    return: "returns",
    ticket: "tickets",
  };
  for (const [kind, name] of Object.entries(tables)) {
    for (const { id } of await tx.sql.rows<{ id: Id }>(`SELECT id FROM \`${name}\``)) {
      tx.audit({ actorId: systemId, messageId: null, verb: "demo.load", subject: { kind, id }, before: null, after: {} });
    }
  }
}
