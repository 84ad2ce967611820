import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Stocktake, StocktakeLine, StocktakeState } from "../../../domain/stocktakes/stocktake";
import type { StocktakeStore } from "../../../domain/stocktakes/stocktake-store";
import { condition, isOneOf, newestFirst } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

const stocktakes = table("stocktakes", {
  id: column.id,
  number: column.text,
  warehouseId: column.id,
  location: column.textOrNull,
  state: column.word<StocktakeState>(),
  blind: column.yesNo,
  reason: column.textOrNull,
  startedBy: column.id,
  countedBy: column.textOrNull,
  postedDay: column.dayOrNull,
  createdAt: column.instant,
  version: column.integer,
});
const stocktakeLines = table("stocktake_lines", {
  id: column.id,
  stocktakeId: column.id,
  lineNo: column.integer,
  productId: column.id,
  lotId: column.id,
  counted: column.quantityOrNull,
  position: column.integerOrNull,
  onHandThen: column.quantityOrNull,
  serials: column.jsonOrNull<readonly string[]>(),
});

export function stocktakeStore(sql: Sql): StocktakeStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, stocktakes, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async list({ states, warehouseId }, page) {
      const found = newestFirst(
        page,
        states !== undefined && isOneOf("state", states),
        warehouseId !== undefined && condition("warehouse_id = ?", warehouseId),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    async add({ lines, ...header }) {
      await insert(sql, stocktakes, [header]);
      await insert(
        sql,
        stocktakeLines,
        lines.map((line) => rowOf(header.id, line)),
      );
    },
    async save(stocktake) {
      const { lines, ...header } = stocktake;
      if (!(await updateVersioned(sql, stocktakes, header))) throw new Refusal("stocktake.stale", { number: stocktake.number });
      const before = new Map((await select(sql, stocktakeLines, "WHERE stocktake_id = ?", [header.id])).map((row) => [row.id, row]));
      for (const line of lines) {
        const { counted, position, onHandThen, serials } = rowOf(header.id, line);
        const was = before.get(line.id);
        if (was?.counted === counted && was.position === position && String(was.serials) === String(serials)) continue;
        await update(sql, stocktakeLines, { counted, position, onHandThen, serials }, "WHERE id = ?", [line.id]);
      }
      return { ...stocktake, version: stocktake.version + 1 };
    },
  };
}

function rowOf(stocktakeId: string, { count, ...line }: StocktakeLine): RowOf<typeof stocktakeLines> {
  return {
    ...line,
    stocktakeId,
    counted: count?.counted ?? null,
    position: count?.position ?? null,
    onHandThen: count?.onHandThen ?? null,
    serials: count?.serials ?? null,
  };
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof stocktakes>[]): Promise<Stocktake[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, stocktakeLines, "WHERE stocktake_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap(({ stocktakeId, counted, position, onHandThen, serials, ...line }) => {
      if (stocktakeId !== row.id) return [];
      const known = counted !== null && position !== null && onHandThen !== null;
      return [{ ...line, count: known ? { counted, position, onHandThen, ...(serials && { serials }) } : null }];
    }),
  }));
}
