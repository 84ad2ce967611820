import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Json } from "./section";

/**
 * Rules, flows and fields name people, products, customers and warehouses by their keys, which mean nothing in another company:
 * a document names them "@person:P7" instead.
 */
const id = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const named = /^@(person|product|customer|warehouse):(.{1,100})$/;

const everybody = { kind: "all" } as const;

/** How a record is found by what a document calls it. */
const byName: Readonly<Record<string, (tx: Tx, name: string) => Promise<{ readonly id: string } | null | undefined>>> = {
  person: (tx, name) => tx.people.byNumber(name),
  product: (tx, name) => tx.products.bySku(name),
  customer: (tx, name) => tx.customers.byNumber(everybody, name),
  warehouse: async (tx, name) => (await tx.stock.warehouses()).find(({ number }) => number === name),
};

/** The same with each key of a record that is there replaced by its name. */
export async function withNames(tx: Tx, value: Json): Promise<Json> {
  const ids = [...new Set(stringsIn(value).filter((text) => id.test(text)))];
  if (ids.length === 0) return value;
  const names = new Map<string, string>();
  for (const each of await tx.people.findMany(ids)) names.set(each.id, `@person:${each.number}`);
  for (const each of await tx.products.findMany(ids)) names.set(each.id, `@product:${each.sku}`);
  for (const each of await tx.customers.findMany(everybody, ids)) names.set(each.id, `@customer:${each.number}`);
  for (const each of await tx.stock.warehouses()) names.set(each.id, `@warehouse:${each.number}`);
  return mapped(value, (text) => names.get(text) ?? text);
}

/** The same with each name replaced by the record's key. Refuses `configuration.noRecord`. */
export async function withKeys(tx: Tx, value: Json): Promise<Json> {
  const keys = new Map<string, string>();
  for (const text of new Set(stringsIn(value))) {
    const [, kind = "", name = ""] = named.exec(text) ?? [];
    if (kind === "") continue;
    const found = await byName[kind]?.(tx, name);
    if (!found) throw new Refusal("configuration.noRecord", { record: kind, name });
    keys.set(text, found.id);
  }
  return keys.size === 0 ? value : mapped(value, (text) => keys.get(text) ?? text);
}

function stringsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap((each: Json) => stringsIn(each));
}

function mapped(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => mapped(each, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, Json]) => [key, mapped(each, change)]));
}
