import { unitWord } from "../../../cards/kit/format";
import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { serialRanges } from "../../domain/stock/serial-numbers";
import type { ReplyPart, WantedFile } from "../pipeline/chat-reply";
import { warehouseName } from "../presenters/purchasing-words";
import { hidesBooks, stocktakeLines } from "../presenters/stocktake-lines";
import type { Cell, PlainWorkbook } from "./workbook";

/** The columns that `readCountSheet` knows, as people read them. */
const words = {
  zh: {
    title: "盘点表",
    location: "库位",
    sku: "料号",
    name: "品名",
    lot: "批次",
    unit: "单位",
    books: "账面",
    counted: "实盘",
    serials: "序列号",
  },
  en: {
    title: "Count sheet",
    location: "Location",
    sku: "SKU",
    name: "Name",
    lot: "Lot",
    unit: "Unit",
    books: "Books",
    counted: "Counted",
    serials: "Serial numbers",
  },
} as const;

export function countSheetFile(id: string): ReplyPart {
  return { kind: "file", file: { document: "countSheet", id, format: "xlsx" } };
}

/** A sheet to fill in and send back; a blind one without what the books say. Refuses `stocktake.notFound`. */
export async function countSheet(tx: Tx, viewer: Actor, { id }: WantedFile): Promise<PlainWorkbook> {
  const stocktake = viewer.permissions.has("stock.read") ? await tx.stocktakes.find(id) : null;
  if (!stocktake) throw new Refusal("stocktake.notFound");
  const say = words[viewer.language];
  const blind = hidesBooks(stocktake);
  const warehouse = (await warehouseName(tx, stocktake.warehouseId, viewer)) ?? "";
  const number = (value: string): Cell => ({ number: value, digits: value.split(".")[1]?.length ?? 0 });
  const lines = await stocktakeLines(tx, viewer, stocktake);
  const [located, numbered] = [lines.some(({ card }) => card.location !== null), lines.some(({ product }) => product?.tracksSerials)];
  const rows = lines.map(({ product, lot, card, serials }): Cell[] => [
    ...(located ? [card.location] : []),
    product?.sku ?? "",
    (viewer.language === "zh" ? product?.nameZh : product?.nameEn) ?? "",
    lot,
    unitWord(product?.baseUnit ?? "", viewer.language, "1"),
    ...(blind ? [] : [number(card.books?.value ?? "0")]),
    card.counted === null ? null : number(card.counted),
    ...(numbered ? [serialRanges(serials)] : []),
  ]);
  return {
    fileName: `${say.title} ${stocktake.number} ${warehouse}`,
    sheets: [
      {
        name: stocktake.number,
        head: [[`${say.title} ${stocktake.number}`], [[warehouse, stocktake.location].filter(Boolean).join(" · ")]],
        columns: [
          ...(located ? [say.location] : []),
          say.sku,
          say.name,
          say.lot,
          say.unit,
          ...(blind ? [] : [say.books]),
          say.counted,
          ...(numbered ? [say.serials] : []),
        ],
        rows,
      },
    ],
  };
}
