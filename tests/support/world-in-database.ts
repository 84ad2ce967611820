import { DateTime } from "luxon";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { readWorld } from "../../src/adapters/demo/world";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import type { Lexicon } from "../../src/bot/conversation/lexicon";

/** Loads the demo company as of its own moment and lets `use` look its names up there, as the product does. */
export async function withWorldInDatabase<T>(database: Database, use: (lexicon: Lexicon) => Promise<T>): Promise<T> {
  const world = readWorld();
  const now = DateTime.fromISO(world.now).toJSDate();
  const work = unitOfWork(database, { now: () => now }, documentNumbers(database));
  await loadDemo(work);
  const numbers = await numbersById(database);
  return work.run((tx) => use(byWorldNumber(tx.lexicon, numbers)));
}

const numbered: Readonly<Record<string, string>> = {
  customers: "number",
  suppliers: "number",
  people: "number",
  warehouses: "number",
  products: "sku",
  leads: "number",
  opportunities: "number",
};

/** What each record of the world is called there: a customer C001, a product A100, a contact K1. */
async function numbersById(database: Database): Promise<ReadonlyMap<string, string>> {
  const contacts = new Map(readWorld().contacts.map(({ id, name }) => [name, id]));
  return database.aside(async (sql) => {
    const numbers = new Map<string, string>();
    for (const [table, column] of Object.entries(numbered)) {
      for (const { id, number } of await sql.rows<{ id: string; number: string }>(`SELECT id, ${column} AS number FROM ${table}`))
        numbers.set(id, number);
    }
    for (const { id, name } of await sql.rows<{ id: string; name: string }>("SELECT id, name FROM contacts")) {
      const number = contacts.get(name);
      if (number !== undefined) numbers.set(id, number);
    }
    return numbers;
  });
}

/** The same lexicon with records under the world's numbers, so that the fixtures' `refs` can be compared. */
function byWorldNumber(lexicon: Lexicon, numbers: ReadonlyMap<string, string>): Lexicon {
  const ids = new Map([...numbers].map(([id, number]) => [number, id]));
  const known = (id: string) => numbers.get(id) ?? id;
  const stored = (number: string) => ids.get(number) ?? number;
  const named = <Match extends { readonly id: string; readonly customerId?: string }>(match: Match): Match => ({
    ...match,
    id: known(match.id),
    ...(match.customerId === undefined ? {} : { customerId: known(match.customerId) }),
  });
  return {
    find: async (words) => (await lexicon.find(words)).map(named),
    dealsOf: async (customers) => (await lexicon.dealsOf(customers.map(stored))).map(named),
    documents: async (documents) =>
      new Map(
        [...(await lexicon.documents(documents))].map(([number, info]) => [
          number,
          { ...named(info), id: number, products: info.products.map(known) },
        ]),
      ),
    openDocuments: (series, customers, sees) => lexicon.openDocuments(series, customers.map(stored), sees),
    openTodos: (person) => lexicon.openTodos(stored(person)),
    onApproval: (documents) => lexicon.onApproval(documents),
    formPrefixes: (words) => lexicon.formPrefixes(words),
    namedTerms: () => lexicon.namedTerms(),
    unitsOf: async (products) => new Map([...(await lexicon.unitsOf(products.map(stored)))].map(([id, units]) => [known(id), units])),
  };
}
