import { bold, button, buttons, field, fields, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, isZero, money, quantity, type MoneyValue, type QuantityValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type StocktakeMove = "count" | "post" | "sheet" | "cancel";

export interface StocktakeCardProps extends RecordRef {
  readonly number: string;
  readonly state: "counting" | "pendingApproval" | "posted" | "cancelled";
  readonly warehouse: string;
  /** Only what lies there is on it. */
  readonly location: string | null;
  readonly blind: boolean;
  readonly startedBy: string;
  readonly countedBy: string | null;
  readonly postedDay: string | null;
  readonly reason: string | null;
  /** What the differences are worth without their signs; null: not for this viewer, or nothing differs. */
  readonly worth: MoneyValue | null;
  readonly lines: readonly {
    /** Where the product lies, as people walk: "A-03-2". */
    readonly location: string | null;
    readonly product: string;
    readonly lot: string | null;
    /** What the books say (said when it was counted); null: this viewer counts blind. */
    readonly books: QuantityValue | null;
    readonly counted: string | null;
    /** "-3"; null: not counted, or counted blind. */
    readonly difference: string | null;
  }[];
  readonly moves: readonly StocktakeMove[];
}

const words = {
  zh: {
    title: "盘点单",
    location: "库位",
    progress: (done: number, all: number) => `已盘 ${done} / ${all}`,
    blind: "盲盘：不显示账面数",
    differs: (count: number) => `${count} 行有差异`,
    none: "没有差异",
    worth: "差异金额",
    startedBy: "发起",
    countedBy: "盘点人",
    day: "过账日期",
    reason: "原因",
    columns: ["产品", ">账面", ">实盘", ">差异"],
    open: (count: number) => `还有 ${count} 行没盘，过账后保持账面数不变`,
    how: (number: string) => `可以发「${number} 料号 数量」，也可以下载盘点表填好发回来`,
    showAll: (number: string) => `看 ${number}`,
    confirm: (number: string) => ({ title: `过账 ${number}`, text: "库存会改成实盘数加上盘点之后的出入库。" }),
    moves: {
      count: ["填实盘数", (number: string) => `${number} 实盘 料号 数量`],
      post: ["过账", (number: string) => `过账 ${number}`],
      sheet: ["下载盘点表", (number: string) => `下载盘点表 ${number}`],
      cancel: ["取消", (number: string) => `取消 ${number}`],
    },
  },
  en: {
    title: "Stocktake",
    location: "Location",
    progress: (done: number, all: number) => `${done} of ${all} counted`,
    blind: "Counted blind: what the books say is not shown",
    differs: (count: number) => (count === 1 ? "1 line differs" : `${count} lines differ`),
    none: "nothing differs",
    worth: "Worth of the differences",
    startedBy: "Started by",
    countedBy: "Counted by",
    day: "Posted on",
    reason: "Reason",
    columns: ["Product", ">Books", ">Counted", ">Difference"],
    open: (count: number) =>
      count === 1 ? "1 line is not counted; posting leaves it as it is" : `${count} lines are not counted; posting leaves them as they are`,
    how: (number: string) => `Send “${number} SKU quantity”, or download the sheet, fill it in and send it back`,
    showAll: (number: string) => `show ${number}`,
    confirm: (number: string) => ({ title: `Post ${number}`, text: "Stock becomes what was counted, plus what moved since." }),
    moves: {
      count: ["Enter counts", (number: string) => `${number} counted SKU quantity`],
      post: ["Post", (number: string) => `post ${number}`],
      sheet: ["Download the sheet", (number: string) => `count sheet of ${number}`],
      cancel: ["Cancel", (number: string) => `cancel ${number}`],
    },
  },
} as const;

const counting: StocktakeCardProps = {
  id: "01JDSTOCKTAKE000000000003",
  version: 2,
  number: "ST-3",
  state: "counting",
  warehouse: "上海仓",
  location: null,
  blind: false,
  startedBy: "赵强",
  countedBy: "赵强",
  postedDay: null,
  reason: null,
  worth: { amount: "126.00", currency: "CNY" },
  lines: [
    {
      location: "A-03-2",
      product: "A100 直线轴承 LM20UU",
      lot: null,
      books: { value: "100", unit: "pcs" },
      counted: "97",
      difference: "-3",
    },
    { location: null, product: "G15 锂基润滑脂", lot: "L2610", books: { value: "90", unit: "kg" }, counted: null, difference: null },
  ],
  moves: ["count", "post", "sheet", "cancel"],
};

/** What the books said and what was found, line by line. */
export const stocktakeCard = defineCard<StocktakeCardProps>({
  name: "stocktake",
  samples: [
    counting,
    {
      ...counting,
      version: 1,
      blind: true,
      countedBy: null,
      worth: null,
      lines: counting.lines.map((line) => ({ ...line, books: null, counted: null, difference: null })),
    },
    { ...counting, location: "A-03", lines: counting.lines.slice(0, 1) },
    { ...counting, state: "pendingApproval", moves: ["sheet", "cancel"] },
    { ...counting, state: "posted", postedDay: "2026-11-25", moves: ["sheet"] },
    { ...counting, state: "cancelled", reason: "改到月底一起盘", moves: [] },
  ],
  view(stocktake, language) {
    const say = words[language];
    const { number, state, lines } = stocktake;
    const counted = lines.filter((line) => line.counted !== null);
    const differing = lines.filter((line) => line.difference !== null && !isZero(line.difference));
    const progress = say.progress(counted.length, lines.length);
    const told = lines.some((line) => line.difference !== null);
    const open = lines.length - counted.length;
    return {
      title: `${say.title} ${number}`,
      subtitle: [stocktake.warehouse, stocktake.location].filter(Boolean).join(" · "),
      state: stateTag("stocktake", state, language),
      summary: [`${say.title} ${number}`, stocktake.warehouse, stocktake.location, progress].filter(Boolean).join(" · "),
      nodes: [
        text(
          bold(progress),
          ...(told ? ["  ", differing.length > 0 ? tag(say.differs(differing.length), "warning") : tag(say.none, "good")] : []),
        ),
        fields(
          field(say.location, stocktake.location),
          field(say.worth, stocktake.worth && money(stocktake.worth)),
          field(say.startedBy, stocktake.startedBy),
          field(say.countedBy, stocktake.countedBy),
          field(say.day, stocktake.postedDay && day(stocktake.postedDay, language)),
          field(say.reason, stocktake.reason),
        ),
        table(
          say.columns,
          lines.map((line) => [
            [line.location, line.product, line.lot].filter(Boolean).join(" · "),
            line.books === null ? "" : quantity(line.books, language),
            line.counted === null ? "" : grouped(line.counted),
            line.difference === null
              ? ""
              : line.difference.startsWith("-") || isZero(line.difference)
                ? line.difference
                : `+${line.difference}`,
          ]),
          { showAll: say.showAll(number) },
        ),
        stocktake.blind && state === "counting" && note(say.blind),
        open > 0 && state === "counting" && note(`${say.open(open)} · ${say.how(number)}`),
        buttons(
          ...stocktake.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `stocktake.${move}`, stocktake, typed(number), {
              ...(move === "cancel" ? { style: "danger" } : index === 0 && { style: "primary" }),
              ...(move === "post" && { confirm: say.confirm(number) }),
            });
          }),
        ),
      ],
    };
  },
});
