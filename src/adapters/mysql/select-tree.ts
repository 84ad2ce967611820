import type { Sql } from "./sql";
import { howToRead, rowFrom, type Columns, type RowOf, type Table } from "./table";

type Stored = Readonly<Record<string, unknown>>;

/** A row of a join's first table, with what was joined to it. */
export interface Tree<C extends Columns> {
  readonly row: RowOf<Table<C>>;
  /** The other table's rows that belong to it, in the statement's order; none where the join found none. */
  readonly under: <D extends Columns>(other: Table<D>) => RowOf<Table<D>>[];
}

/**
 * Documents with their parts in one statement instead of one for each table: the first table's rows, each once. Every
 * table has an `id`-like key as its first column. `rest` is all behind the first table's name ("LEFT JOIN … WHERE …
 * ORDER BY …"); `from` stands for the first table when it is a page of it.
 */
export async function selectTree<C extends Columns>(
  sql: Sql,
  first: Table<C>,
  others: readonly { readonly name: string; readonly selectList: string }[],
  rest: string,
  values: readonly unknown[],
  from = `\`${first.name}\``,
): Promise<Tree<C>[]> {
  const list = [first, ...others].map((each) => each.selectList).join(", ");
  const rows = await sql.joined<Readonly<Record<string, Stored>>>(`SELECT ${list} FROM ${from} ${rest}`, values, howToRead(rest, values));
  const groups = new Map<unknown, (typeof rows)[number][]>();
  for (const each of rows) {
    const key = each[first.name]?.[firstColumn(first)];
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map((group) => ({
    row: rowFrom(first, group[0]?.[first.name] ?? {}),
    under: (other) => {
      const key = firstColumn(other);
      return group.flatMap((each) => {
        const stored = each[other.name];
        return stored && stored[key] !== null ? [rowFrom(other, stored)] : [];
      });
    },
  }));
}

function firstColumn<C extends Columns>(of: Table<C>): string {
  return Object.values<string>(of.fields)[0] ?? "id";
}
