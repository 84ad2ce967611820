import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { money, type MoneyValue, quantity, type QuantityValue } from "../kit/format";
import { piecesFold, type PiecesOfProduct } from "../kit/pieces";
import { stateTag } from "../kit/state-tag";

export type ReturnCardMove =
  | "approve"
  | "reject"
  | "receive"
  | "findings"
  | "inspect"
  | "restockHeld"
  | "scrapHeld"
  | "refund"
  | "close"
  | "cancel";
type Fate = "restock" | "quarantine" | "scrap" | "handBack";
type Remedy = "refund" | "replace" | "repair" | "none";

export interface ReturnCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"return">;
  readonly customer: string;
  readonly order: string;
  readonly warehouse: string;
  readonly wanted: Remedy;
  readonly reason: string;
  readonly requestedBy: string;
  readonly credited: MoneyValue | null;
  /** What may be paid back still. */
  readonly toRefund: MoneyValue | null;
  readonly refunded: MoneyValue | null;
  /** The order with the new goods. */
  readonly replacement: string | null;
  readonly lines: readonly {
    readonly product: string;
    readonly asked: QuantityValue;
    readonly received: QuantityValue | null;
    readonly findings: readonly {
      readonly quantity: QuantityValue;
      readonly fate: Fate;
      readonly remedy: Remedy;
      /** "L2610", of goods that are kept by lots. */
      readonly lot: string | null;
    }[];
  }[];
  /** Asked for or come, by their numbers. */
  readonly pieces?: readonly PiecesOfProduct[];
  readonly moves: readonly ReturnCardMove[];
}

const words = {
  zh: {
    name: "退换货",
    order: "订单",
    warehouse: "收货仓库",
    wanted: "客户要求",
    reason: "原因",
    requestedBy: "登记人",
    credited: "冲减应收",
    toRefund: "可退款",
    refunded: "已退款",
    replacement: "换货订单",
    columns: ["产品", ">申请", ">实收", "验货结果"],
    fates: { restock: "入库", quarantine: "隔离", scrap: "报废", handBack: "寄回" },
    remedies: { refund: "退款", replace: "换货", repair: "维修", none: "不赔付" },
    lot: (number: string) => `批号 ${number}`,
    askInspect: (number: string) => `也可以发「${number} 验货 3个入库 1个报废」。`,
    moves: {
      approve: ["同意", (number: string) => `同意 ${number}`],
      reject: ["不同意", (number: string) => `${number} 不同意 原因`],
      receive: ["收货", (number: string) => `${number} 收货`],
      findings: ["填验货结果", (number: string) => `${number} 验货 数量 产品 入库`],
      inspect: ["全部按申请处理", (number: string) => `${number} 验货`],
      restockHeld: ["隔离品入库", (number: string) => `${number} 隔离品入库`],
      scrapHeld: ["隔离品报废", (number: string) => `${number} 隔离品报废`],
      refund: ["退款", (number: string) => `${number} 退款`],
      close: ["结案", (number: string) => `${number} 结案`],
      cancel: ["取消", (number: string) => `取消 ${number}`],
    },
  },
  en: {
    name: "Return",
    order: "Order",
    warehouse: "Comes to",
    wanted: "Asked for",
    reason: "Reason",
    requestedBy: "Entered by",
    credited: "Credited",
    toRefund: "To be refunded",
    refunded: "Refunded",
    replacement: "Replaced by",
    columns: ["Product", ">Announced", ">Came", "Found"],
    fates: { restock: "restocked", quarantine: "held apart", scrap: "scrapped", handBack: "sent back" },
    remedies: { refund: "refund", replace: "replacement", repair: "repair", none: "nothing" },
    lot: (number: string) => `lot ${number}`,
    askInspect: (number: string) => `Or send “${number} inspect 3 restock, 1 scrap”.`,
    moves: {
      approve: ["Approve", (number: string) => `approve ${number}`],
      reject: ["Decline", (number: string) => `${number} decline reason`],
      receive: ["Receive", (number: string) => `${number} receive`],
      findings: ["Enter findings", (number: string) => `${number} inspect quantity product restock`],
      inspect: ["All as asked", (number: string) => `${number} inspect`],
      restockHeld: ["Restock what is held", (number: string) => `${number} restock held`],
      scrapHeld: ["Scrap what is held", (number: string) => `${number} scrap held`],
      refund: ["Refund", (number: string) => `${number} refund`],
      close: ["Close", (number: string) => `close ${number}`],
      cancel: ["Cancel", (number: string) => `cancel ${number}`],
    },
  },
} as const;

const pcs = (value: string): QuantityValue => ({ value, unit: "pcs" });
const line: ReturnCardProps["lines"][number] = { product: "A200 servo drive", asked: pcs("5"), received: null, findings: [] };
const requested: ReturnCardProps = {
  id: "01JDRETURN0000000000000004",
  version: 1,
  number: "RT-4",
  state: "requested",
  customer: "Northwind Tooling",
  order: "SO-11",
  warehouse: "上海仓",
  wanted: "refund",
  reason: "有锈",
  requestedBy: "韩梅梅",
  credited: null,
  toRefund: null,
  refunded: null,
  replacement: null,
  lines: [line],
  moves: ["approve", "reject", "cancel"],
};

export const returnCard = defineCard<ReturnCardProps>({
  name: "return",
  samples: [
    requested,
    { ...requested, state: "received", lines: [{ ...line, received: pcs("4") }], moves: ["findings", "inspect"] },
    {
      ...requested,
      state: "received",
      lines: [{ ...line, received: pcs("4") }],
      pieces: [{ product: "A200 伺服驱动器", count: 4, numbers: "A001–A003, A007" }],
      moves: ["findings", "inspect"],
    },
    {
      ...requested,
      state: "inspected",
      credited: { amount: "1200.00", currency: "USD" },
      toRefund: { amount: "1200.00", currency: "USD" },
      replacement: "SO-31",
      lines: [
        {
          ...line,
          received: pcs("4"),
          findings: [
            { quantity: pcs("3"), fate: "restock", remedy: "refund", lot: null },
            { quantity: pcs("1"), fate: "quarantine", remedy: "replace", lot: "L2610" },
          ],
        },
      ],
      moves: ["refund", "restockHeld", "scrapHeld", "close"],
    },
  ],
  view(given, language) {
    const say = words[language];
    const state = stateTag("return", given.state, language);
    return {
      title: `${say.name} ${given.number}`,
      subtitle: given.customer,
      state,
      summary: [given.number, given.customer, state.text].join(" · "),
      nodes: [
        text(given.reason),
        fields(
          field(say.order, given.order),
          field(say.warehouse, given.warehouse),
          field(say.wanted, say.remedies[given.wanted]),
          field(say.credited, given.credited && money(given.credited)),
          field(say.toRefund, given.toRefund && money(given.toRefund), "warning"),
          field(say.refunded, given.refunded && money(given.refunded)),
          field(say.replacement, given.replacement),
          field(say.requestedBy, given.requestedBy),
        ),
        table(
          say.columns,
          given.lines.map(({ product, asked, received, findings }) => [
            product,
            quantity(asked, language),
            received ? quantity(received, language) : "",
            findings
              .map((each) =>
                [`${quantity(each.quantity, language)} ${say.fates[each.fate]}`, say.remedies[each.remedy], each.lot && say.lot(each.lot)]
                  .filter(Boolean)
                  .join(" · "),
              )
              .join(language === "zh" ? "；" : "; "),
          ]),
        ),
        piecesFold(given.pieces, language),
        given.moves.includes("inspect") && note(say.askInspect(given.number)),
        buttons(
          ...given.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            const danger = move === "reject" || move === "scrapHeld";
            const look = danger ? { style: "danger" as const } : index === 0 ? { style: "primary" as const } : {};
            return button(label, `return.${move}`, given, typed(given.number), look);
          }),
        ),
      ],
    };
  },
});
