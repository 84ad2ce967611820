import { bold, fold, note, table, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, quantity, unitWord } from "../kit/format";

export interface StockOfProduct {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** Over all warehouses that were asked for. */
  readonly available: string;
  readonly onHand: string;
  readonly reserved: string;
  readonly incoming: string;
  /** Under its safety stock somewhere. */
  readonly low: boolean;
  readonly warehouses: readonly {
    readonly warehouse: string;
    /** Where it lies there: "A-03-2". */
    readonly location?: string | null;
    readonly onHand: string;
    readonly reserved: string;
    readonly available: string;
    readonly incoming: string;
    readonly incomingOn: string | null;
    readonly safety: string | null;
  }[];
  readonly reservedFor: readonly {
    readonly order: string;
    readonly customer: string;
    readonly quantity: string;
    readonly warehouse: string;
  }[];
  /** Between our own warehouses; part of what is incoming. */
  readonly transfers: readonly { readonly number: string; readonly from: string; readonly to: string; readonly quantity: string }[];
  readonly lots: readonly { readonly lot: string; readonly expiry: string | null; readonly onHand: string; readonly warehouse: string }[];
}

export interface StockAnswerProps {
  /** In words, "深圳仓"; null: all warehouses. */
  readonly warehouse: string | null;
  readonly products: readonly StockOfProduct[];
}

const words = {
  zh: {
    title: "库存",
    everywhere: "全部仓库",
    can: (amount: string) => `可用 ${amount}`,
    low: "低于安全库存",
    columns: ["仓库", ">可用", ">在库", ">已预占", ">在途"],
    manyColumns: ["产品", ">可用", ">在库", ">已预占", ">在途"],
    reserved: (count: number) => `预占明细（${count}）`,
    reservedColumns: ["订单", "客户", "仓库", ">数量"],
    lots: (count: number) => `批次（${count}）`,
    lotColumns: ["批次", "仓库", "有效期", ">在库"],
    safety: (warehouse: string, amount: string) => `${warehouse}安全库存 ${amount}`,
    arriving: (warehouse: string, amount: string, on: string) => `${warehouse}在途 ${amount}，预计 ${on} 到`,
    moving: (number: string, from: string, to: string, amount: string) => `${number} 调拨在途 ${amount}（${from} → ${to}）`,
    none: "没有找到库存记录",
    showAll: (sku: string) => `${sku} 库存明细`,
    showMany: (skus: string) => `查 ${skus} 库存`,
  },
  en: {
    title: "Stock",
    everywhere: "all warehouses",
    can: (amount: string) => `${amount} available`,
    low: "under safety stock",
    columns: ["Warehouse", ">Available", ">On hand", ">Reserved", ">Incoming"],
    manyColumns: ["Product", ">Available", ">On hand", ">Reserved", ">Incoming"],
    reserved: (count: number) => `Reserved for (${count})`,
    reservedColumns: ["Order", "Customer", "Warehouse", ">Quantity"],
    lots: (count: number) => `Lots (${count})`,
    lotColumns: ["Lot", "Warehouse", "Expires", ">On hand"],
    safety: (warehouse: string, amount: string) => `${warehouse} safety stock ${amount}`,
    arriving: (warehouse: string, amount: string, on: string) => `${amount} on the way to ${warehouse}, expected ${on}`,
    moving: (number: string, from: string, to: string, amount: string) => `${number}: ${amount} in transit (${from} → ${to})`,
    none: "No stock record found",
    showAll: (sku: string) => `${sku} stock details`,
    showMany: (skus: string) => `stock of ${skus}`,
  },
};

const bearing: StockOfProduct = {
  sku: "A100",
  name: "直线轴承 LM20UU",
  unit: "pcs",
  available: "115",
  onHand: "175",
  reserved: "60",
  incoming: "500",
  low: true,
  warehouses: [
    { warehouse: "上海仓", onHand: "100", reserved: "60", available: "40", incoming: "500", incomingOn: "2026-12-03", safety: "100" },
    { warehouse: "深圳仓", onHand: "75", reserved: "0", available: "75", incoming: "0", incomingOn: null, safety: null },
  ],
  reservedFor: [{ order: "SO-12", customer: "华强", quantity: "60", warehouse: "上海仓" }],
  transfers: [],
  lots: [],
};

const named = (each: StockOfProduct): string => `${each.sku} ${each.name}`;

/** One product: by warehouse, with who holds what; several: a line each. */
export const stockAnswerCard = defineCard<StockAnswerProps>({
  name: "stock-answer",
  samples: [
    { warehouse: null, products: [bearing] },
    { warehouse: null, products: [{ ...bearing, transfers: [{ number: "TF-3", from: "上海仓", to: "深圳仓", quantity: "20" }] }] },
    {
      warehouse: "深圳仓",
      products: [
        { ...bearing, low: false, reservedFor: [], lots: [{ lot: "L2506", expiry: "2026-12-31", onHand: "75", warehouse: "深圳仓" }] },
      ],
    },
    { warehouse: null, products: [bearing, { ...bearing, sku: "A200", name: "直线轴承 LM30UU", low: false }] },
    { warehouse: null, products: [] },
  ],
  view({ warehouse, products }, language) {
    const say = words[language];
    const where = warehouse ?? say.everywhere;
    const [product] = products;
    if (!product) return { title: say.title, subtitle: where, summary: say.none, nodes: [note(say.none)] };
    if (products.length > 1) {
      const rows = products.map((each) => [
        each.low ? `${named(each)} · ${say.low}` : named(each),
        quantity({ value: each.available, unit: each.unit }, language),
        grouped(each.onHand),
        grouped(each.reserved),
        grouped(each.incoming),
      ]);
      const summary = products.map((each) => `${each.sku} ${say.can(quantity({ value: each.available, unit: each.unit }, language))}`);
      return {
        title: say.title,
        subtitle: where,
        summary: summary.slice(0, 5).join(" · "),
        nodes: [table(say.manyColumns, rows, { showAll: say.showMany(products.map((each) => each.sku).join(" ")) })],
      };
    }
    const available = say.can(quantity({ value: product.available, unit: product.unit }, language));
    const arriving = product.warehouses.flatMap((each) =>
      each.incoming === "0" || each.incomingOn === null
        ? []
        : [say.arriving(each.warehouse, quantity({ value: each.incoming, unit: product.unit }, language), day(each.incomingOn, language))],
    );
    const moving = product.transfers.map((each) =>
      say.moving(each.number, each.from, each.to, quantity({ value: each.quantity, unit: product.unit }, language)),
    );
    const safety = product.warehouses.flatMap((each) =>
      each.safety === null ? [] : [say.safety(each.warehouse, quantity({ value: each.safety, unit: product.unit }, language))],
    );
    return {
      title: `${say.title} ${product.sku}`,
      subtitle: `${product.name} · ${where}`,
      ...(product.low && { state: { text: say.low, tone: "bad" as const } }),
      summary: `${named(product)} · ${available}`,
      nodes: [
        text(bold(available)),
        table(
          say.columns,
          product.warehouses.map((each) => [
            [each.warehouse, each.location].filter(Boolean).join(" · "),
            `${grouped(each.available)} ${unitWord(product.unit, language, each.available)}`,
            grouped(each.onHand),
            grouped(each.reserved),
            each.incoming === "0" ? "" : grouped(each.incoming),
          ]),
        ),
        product.reservedFor.length > 0 &&
          fold(
            say.reserved(product.reservedFor.length),
            table(
              say.reservedColumns,
              product.reservedFor.map((each) => [each.order, each.customer, each.warehouse, grouped(each.quantity)]),
              { showAll: say.showAll(product.sku) },
            ),
          ),
        product.lots.length > 0 &&
          fold(
            say.lots(product.lots.length),
            table(
              say.lotColumns,
              product.lots.map((each) => [each.lot, each.warehouse, each.expiry ? day(each.expiry, language) : "", grouped(each.onHand)]),
              { showAll: say.showAll(product.sku) },
            ),
          ),
        arriving.length + moving.length + safety.length > 0 && note([...arriving, ...moving, ...safety].join(" · ")),
      ],
    };
  },
});
