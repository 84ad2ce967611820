import type { Product } from "../../domain/products/product";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { quantity } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import { serialNumbers } from "../../domain/stock/serial-numbers";
import { enterCounts, type EnteredCount } from "../../domain/stocktakes/enter-counts";
import type { CountSheet, SheetRow } from "../../domain/stocktakes/read-count-sheet";
import type { CommandContext } from "../commands/define-command";
import { countedInBase } from "../commands/typed-values";
import { unitsOf } from "../../domain/shared/unit-words";

/** So many bad rows are named; the others are found when these are mended. */
const mostNamed = 5;

/** A filled-in sheet: all its rows, or none where one is wrong. Refuses `stocktake.badRows`, `stocktake.notFound`, what `enterCounts` refuses. */
export async function takeCountSheet({ tx, actor }: CommandContext, sheet: CountSheet): Promise<SubjectRef> {
  const stocktake = await tx.stocktakes.byNumber(sheet.number);
  if (!stocktake) throw new Refusal("stocktake.notFound");
  const counts: EnteredCount[] = [];
  const bad = sheet.faults.map(({ rowNo, text }) => ({ rowNo, text }));
  for (const row of sheet.rows) {
    const product = await tx.products.bySku(row.sku);
    const onSheet = product !== null && stocktake.lines.some((line) => line.productId === product.id);
    const unit = product && unitIn(product, row);
    if (!product || !onSheet) bad.push({ rowNo: row.rowNo, text: row.sku });
    else if (unit == null) bad.push({ rowNo: row.rowNo, text: `${row.sku} ${row.unit ?? ""}` });
    else {
      const serials = serialNumbers(row.serials);
      const counted = row.counted === null ? quantity(serials.length) : countedInBase(product, { value: row.counted, unit });
      counts.push({
        productId: product.id,
        counted,
        ...(row.lot !== null && { lotNumber: row.lot }),
        ...(row.serials.length > 0 && { serials }),
      });
    }
  }
  if (bad.length > 0) {
    const rows = bad
      .toSorted((a, b) => a.rowNo - b.rowNo)
      .slice(0, mostNamed)
      .map(({ rowNo, text }) => `${rowNo}: ${text.slice(0, 40)}`);
    throw new Refusal("stocktake.badRows", { number: sheet.number, count: bad.length, rows });
  }
  const { id } = await enterCounts(tx, actor, { id: stocktake.id, counts });
  return { kind: "stocktake", id };
}

function unitIn(product: Product, { unit }: SheetRow): string | null {
  if (unit === null) return "base";
  const codes = [unit, ...unitsOf(unit)];
  return product.units.find((each) => codes.includes(each.unit))?.unit ?? null;
}
