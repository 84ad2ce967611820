import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { stateTag } from "../kit/state-tag";

export type ImportProblem =
  | "noName"
  | "badPhone"
  | "badEmail"
  | "badCreditCode"
  | "badIntent"
  | "badCurrency"
  | "badUnit"
  | "badPrice"
  | "badQuantity"
  | "badDay"
  | "badDiscount"
  | "unknownSku"
  | "unknownWarehouse"
  | "unknownCustomer"
  | "needsLot"
  | "needsSerials"
  | "badSerials"
  | "serialsDiffer"
  | "noStockKept"
  | "twice"
  | "unknownOwner"
  | "badField"
  | "tooLong";

export interface ImportProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"import">;
  readonly kind: "customer" | "lead" | "product" | "price" | "stock";
  /** What the file is called. */
  readonly name: string;
  readonly counts: {
    readonly new: number;
    readonly known: number;
    readonly fault: number;
    readonly made: number;
    readonly refused: number;
  };
  /** The first ones of each; the counts say how many there are. */
  readonly fresh: readonly { readonly rowNo: number; readonly label: string; readonly says: string }[];
  readonly known: readonly { readonly rowNo: number; readonly label: string; readonly knownAs: string }[];
  readonly faults: readonly { readonly rowNo: number; readonly label: string; readonly problem: ImportProblem; readonly said: string }[];
  readonly refused: readonly { readonly rowNo: number; readonly label: string; readonly why: string }[];
  readonly mayCarryOut: boolean;
}

const words = {
  zh: {
    title: { customer: "导入客户", lead: "导入线索", product: "导入产品", price: "导入价格", stock: "导入期初库存" },
    ready: (fresh: number, known: number, fault: number) => `${fresh} 条新的 · ${known} 条已有 · ${fault} 条有错`,
    running: (done: number, all: number) => `正在导入：${done} / ${all}`,
    done: (made: number, refused: number) => `已导入 ${made} 条${refused > 0 ? `，${refused} 条没导入` : ""}`,
    dropped: "已放弃，什么都没导入",
    faulty: "有几行读不懂。请改好这几行再发一次，现在不会导入任何一条。",
    nothing: "没有新的，不用导入。",
    freshTitle: "新的",
    fresh: ["行", "名称", "内容"],
    knownTitle: "已有，会跳过",
    known: ["行", "名称", "就是"],
    above: (row: string) => `本文件第 ${row} 行`,
    faults: ["行", "名称", "问题", "内容"],
    refusedTitle: "没导入的",
    refused: ["行", "名称", "原因"],
    more: (shown: number, all: number) => `列出 ${shown} 条，共 ${all} 条`,
    problems: {
      noName: "没有名称",
      badPhone: "电话不对",
      badEmail: "邮箱不对",
      badCreditCode: "信用代码不对",
      badIntent: "意向请写强、中、弱",
      badCurrency: "币种不对",
      badUnit: "单位不认识",
      badPrice: "价格不对",
      badQuantity: "数量不对",
      badDay: "日期不对",
      badDiscount: "折扣请写 0 到 100",
      unknownSku: "没有这个料号，先导入产品",
      unknownWarehouse: "没有这个仓库",
      unknownCustomer: "没有这位客户，请写客户编号",
      needsLot: "这个产品管批次，请写批次",
      needsSerials: "这个产品管序列号，请写序列号",
      badSerials: "序列号看不懂",
      serialsDiffer: "数量和序列号个数不一样",
      noStockKept: "这个产品不管库存",
      twice: "和上面的行重复",
      unknownOwner: "没有这位同事",
      badField: "字段填得不对",
      tooLong: "内容太长",
    },
    start: (count: number) => `导入 ${count} 条`,
    startTyped: (number: string) => `导入 ${number}`,
    confirm: (count: number) => ({ title: `导入这 ${count} 条？`, text: "已有的会跳过。" }),
    drop: "不导入",
    dropTyped: (number: string) => `放弃 ${number}`,
  },
  en: {
    title: {
      customer: "Import of customers",
      lead: "Import of leads",
      product: "Import of products",
      price: "Import of prices",
      stock: "Import of opening stock",
    },
    ready: (fresh: number, known: number, fault: number) => `${fresh} new · ${known} there already · ${fault} wrong`,
    running: (done: number, all: number) => `Importing: ${done} / ${all}`,
    done: (made: number, refused: number) => `${made} imported${refused > 0 ? `, ${refused} not` : ""}`,
    dropped: "Left alone; nothing was imported",
    faulty: "Some rows cannot be read. Mend them and send the file again; nothing is imported before.",
    nothing: "Nothing of it is new, so there is nothing to import.",
    freshTitle: "New",
    fresh: ["Row", "Name", "Says"],
    knownTitle: "There already, left out",
    known: ["Row", "Name", "Is"],
    above: (row: string) => `row ${row} of this file`,
    faults: ["Row", "Name", "Problem", "Says"],
    refusedTitle: "Not imported",
    refused: ["Row", "Name", "Why"],
    more: (shown: number, all: number) => `${shown} of ${all} shown`,
    problems: {
      noName: "no name",
      badPhone: "not a phone number",
      badEmail: "not an e-mail address",
      badCreditCode: "not a credit code",
      badIntent: "intent is strong, medium or weak",
      badCurrency: "unknown currency",
      badUnit: "unknown unit",
      badPrice: "not a price",
      badQuantity: "not a quantity",
      badDay: "not a day",
      badDiscount: "a discount is 0 to 100",
      unknownSku: "no such SKU; import products first",
      unknownWarehouse: "no such warehouse",
      unknownCustomer: "no such customer; write its number",
      needsLot: "this product keeps lots; name one",
      needsSerials: "this product goes by serial numbers; name them",
      badSerials: "these serial numbers cannot be read",
      serialsDiffer: "quantity and serial numbers are not as many",
      noStockKept: "no stock is kept of this product",
      twice: "the same as a row above",
      unknownOwner: "no such colleague",
      badField: "not a value of the field",
      tooLong: "too long",
    },
    start: (count: number) => `Import ${count}`,
    startTyped: (number: string) => `import ${number}`,
    confirm: (count: number) => ({
      title: count === 1 ? "Import this one?" : `Import these ${count}?`,
      text: "What is there already is left out.",
    }),
    drop: "Do not import",
    dropTyped: (number: string) => `drop ${number}`,
  },
} as const;

const none = { new: 0, known: 0, fault: 0, made: 0, refused: 0 };
const sample: ImportProps = {
  id: "01JDIMPORT00000000000000A",
  version: 1,
  number: "IM-3",
  state: "ready",
  kind: "customer",
  name: "客户名单-广交会.xlsx",
  counts: { ...none, new: 42, known: 2 },
  fresh: [
    { rowNo: 2, label: "无锡恒通精密", says: "周工 · +8613900000145" },
    { rowNo: 3, label: "Harbor Pumps Ltd", says: "Mike Dunn · mike@harbor.example" },
  ],
  known: [
    { rowNo: 7, label: "深圳华强", knownAs: "C001 深圳华强精密机械有限公司" },
    { rowNo: 9, label: "无锡恒通精密", knownAs: "#2" },
  ],
  faults: [],
  refused: [],
  mayCarryOut: true,
};

export const importCard = defineCard<ImportProps>({
  name: "import",
  samples: [
    sample,
    {
      ...sample,
      kind: "lead",
      counts: { ...none, new: 3, fault: 2 },
      known: [],
      faults: [
        { rowNo: 4, label: "测试公司", problem: "badPhone", said: "12" },
        { rowNo: 6, label: "Acme", problem: "unknownOwner", said: "Somebody" },
      ],
    },
    { ...sample, state: "running", counts: { ...none, new: 292, made: 105, refused: 3 }, fresh: [], known: [] },
    {
      ...sample,
      kind: "product",
      state: "done",
      counts: { ...none, made: 40, refused: 1 },
      fresh: [],
      known: [],
      refused: [{ rowNo: 12, label: "A100", why: "产品 A100 已经有了。" }],
    },
    {
      ...sample,
      kind: "stock",
      name: "期初库存.xlsx",
      counts: { ...none, new: 1, fault: 2 },
      fresh: [{ rowNo: 2, label: "A100 SH", says: "1200" }],
      known: [],
      faults: [
        { rowNo: 3, label: "X9 SH", problem: "unknownSku", said: "X9" },
        { rowNo: 4, label: "A100 SH", problem: "twice", said: "#2" },
      ],
    },
    { ...sample, counts: { ...none, known: 2 }, fresh: [], mayCarryOut: true },
    { ...sample, state: "dropped", mayCarryOut: false },
  ],
  view(file, language) {
    const say = words[language];
    const { counts } = file;
    const faulty = file.state === "ready" && counts.fault > 0;
    const all = counts.new + counts.made + counts.refused;
    const head = {
      ready: say.ready(counts.new, counts.known, counts.fault),
      running: say.running(counts.made + counts.refused, all),
      done: say.done(counts.made, counts.refused),
      dropped: say.dropped,
    }[file.state];
    const part = (title: string, count: number, shown: number) =>
      shown < count ? `${title} · ${say.more(shown, count)}` : `${title} · ${count}`;
    const ready = file.state === "ready";
    return {
      title: `${say.title[file.kind]} ${file.number}`,
      subtitle: file.name,
      state: stateTag("import", file.state, language),
      summary: [say.title[file.kind], file.number, head].join(" · "),
      nodes: [
        text(bold(head)),
        faulty && text(tag(say.faulty, "bad")),
        ready && !faulty && counts.new === 0 && note(say.nothing),
        file.faults.length > 0 &&
          table(
            say.faults,
            file.faults.map((row) => [String(row.rowNo), row.label, say.problems[row.problem], row.said]),
          ),
        counts.fault > file.faults.length && note(say.more(file.faults.length, counts.fault)),
        ready && file.fresh.length > 0 && note(part(say.freshTitle, counts.new, file.fresh.length)),
        ready &&
          file.fresh.length > 0 &&
          table(
            say.fresh,
            file.fresh.map((row) => [String(row.rowNo), row.label, row.says]),
          ),
        ready && file.known.length > 0 && note(part(say.knownTitle, counts.known, file.known.length)),
        ready &&
          file.known.length > 0 &&
          table(
            say.known,
            file.known.map((row) => [
              String(row.rowNo),
              row.label,
              row.knownAs.startsWith("#") ? say.above(row.knownAs.slice(1)) : row.knownAs,
            ]),
          ),
        file.refused.length > 0 && note(part(say.refusedTitle, counts.refused, file.refused.length)),
        file.refused.length > 0 &&
          table(
            say.refused,
            file.refused.map((row) => [String(row.rowNo), row.label, row.why]),
          ),
        buttons(
          file.mayCarryOut &&
            ready &&
            !faulty &&
            counts.new > 0 &&
            button(say.start(counts.new), "import.start", file, say.startTyped(file.number), {
              style: "primary",
              confirm: say.confirm(counts.new),
            }),
          file.mayCarryOut && ready && button(say.drop, "import.drop", file, say.dropTyped(file.number)),
        ),
      ],
    };
  },
});
