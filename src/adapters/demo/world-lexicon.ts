import type { DocumentInfo } from "../../bot/conversation/lexicon";
import type { Known, KnownRecord } from "../../bot/conversation/lexicon-in-memory";
import { demoForm } from "./load-forms";
import type { World } from "./world";

/** What the demo company's people say by name, without a database: records under their ids in `world.json`. */
export function worldLexicon(world: World): Known {
  const records: KnownRecord[] = [
    ...world.customers.map(({ id, name, short, en }): KnownRecord => ({
      kind: "customer",
      id,
      label: short ?? name,
      called: { kind: "company", number: id, names: [name, short, en] },
    })),
    ...world.suppliers.map(({ id, name, short, en }): KnownRecord => ({
      kind: "supplier",
      id,
      label: short ?? name,
      called: { kind: "company", number: id, names: [name, short, en] },
    })),
    ...world.contacts.map(({ id, customer, name, called }): KnownRecord => ({
      kind: "contact",
      id,
      label: name,
      customerId: customer,
      called: { kind: "person", names: [name], called: [called] },
    })),
    ...world.people.map(({ id, zh, en }): KnownRecord => ({ kind: "person", id, label: zh, called: { kind: "person", names: [zh, en] } })),
    ...world.products.map(({ id, zh, en }): KnownRecord => ({
      kind: "product",
      id,
      label: `${id} ${zh}`,
      called: { kind: "product", number: id, names: [zh, en] },
    })),
    ...world.warehouses.map(({ id, zh, en }): KnownRecord => ({
      kind: "warehouse",
      id,
      label: zh,
      called: { kind: "place", number: id, names: [zh, en] },
    })),
    ...world.accounts.map(({ id, zh, en }): KnownRecord => ({
      kind: "account",
      id,
      label: zh,
      called: { kind: "place", number: id, names: [zh, en] },
    })),
    ...world.leads.map(({ id, company, contact }): KnownRecord => ({
      kind: "lead",
      id,
      label: company,
      called: { kind: "company", names: [company], called: [contact] },
    })),
    ...world.deals.map(({ id, title, customer }): KnownRecord => ({
      kind: "opportunity",
      id,
      label: title,
      customerId: customer,
      called: { kind: "product", names: [title] },
    })),
    {
      kind: "form",
      id: demoForm.prefix,
      label: demoForm.label.zh,
      called: { kind: "word", names: [demoForm.label.zh, demoForm.label.en], called: [demoForm.prefix] },
    },
  ];
  return {
    records,
    documents: documentsOf(world),
    open: openOf(world),
    todos: world.todos.map((todo) => ({ number: todo.id, title: todo.do, personId: todo.for })),
    onApproval: [...world.quotes, ...world.orders, ...world.requisitions, ...world.purchaseOrders]
      .filter(({ state }) => state === "pendingApproval")
      .map(({ id }) => id),
    units: new Map(world.products.map(({ id, base, units }) => [id, [base, ...Object.keys(units).filter((unit) => unit !== base)]])),
  };
}

const closed: ReadonlySet<string> = new Set([
  "completed",
  "cancelled",
  "expired",
  "declined",
  "accepted",
  "terminated",
  "renewed",
  "credited",
  "closed",
]);

function openOf(world: World): NonNullable<Known["open"]> {
  return [...world.quotes, ...world.orders, ...world.contracts, ...world.invoices, ...world.tickets]
    .filter(({ state }) => !closed.has(state))
    .map(({ id, customer }) => ({ number: id, customerId: customer }));
}

function documentsOf(world: World): ReadonlyMap<string, DocumentInfo> {
  const all = new Map<string, DocumentInfo>();
  const withLines = [...world.quotes, ...world.orders];
  for (const { id, customer, lines } of withLines) all.set(id, { id, customerId: customer, products: lines.map(({ product }) => product) });
  for (const { id, order } of world.outbounds) {
    const of = all.get(order);
    all.set(id, { ...(of ?? { products: [] }), id });
  }
  for (const { id, lines } of world.purchaseOrders) all.set(id, { id, products: lines.map(({ product }) => product) });
  for (const { id, product } of world.requisitions) all.set(id, { id, products: [product] });
  for (const { id, customer } of [...world.contracts, ...world.invoices, ...world.payments, ...world.deals])
    all.set(id, { id, customerId: customer, products: [] });
  for (const { id } of [...world.leads, ...world.todos]) all.set(id, { id, products: [] });
  return all;
}
