import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { stateText } from "../kit/state-tag";

export interface BankFileProps extends RecordRef {
  readonly number: string;
  /** What the file was called. */
  readonly name: string;
  readonly lines: readonly {
    readonly rowNo: number;
    readonly day: string;
    readonly payer: string | null;
    readonly amount: MoneyValue;
    /** Whose it is thought to be; null: nobody knows. */
    readonly customer: string | null;
    readonly because: "reference" | "name" | "exactAmount" | "person" | "registered" | null;
    readonly state: StateOf<"bankLine">;
    readonly payment: string | null;
    /** What it would settle, as far as it is open. */
    readonly pays: string | null;
  }[];
  readonly faults: readonly { readonly rowNo: number; readonly code: FaultCode; readonly value: string }[];
  /** Lines that earlier files had. */
  readonly known: number;
  readonly passedOver: number;
  readonly mayRegister: boolean;
}
type FaultCode = "noDay" | "badDay" | "noAmount" | "badAmount" | "badCurrency" | "tooLong";

const words = {
  zh: {
    title: "银行流水",
    count: (lines: number, ready: number, unknown: number) => `${lines} 笔收款：${ready} 笔待登记，${unknown} 笔不知道是谁的`,
    nothingNew: "没有新的收款",
    known: (count: number) => `${count} 笔以前导入过`,
    passedOver: (count: number) => `${count} 行不是收款，已跳过`,
    refused: "有几行读不懂，整个文件都没有导入。请改好这几行再发一次。",
    columns: ["行", "日期", "付款方", ">金额", "客户", "状态"],
    faultColumns: ["行", "问题", "内容"],
    faults: {
      noDay: "没有日期",
      badDay: "日期读不懂，请写成 2026-11-25",
      noAmount: "没有金额",
      badAmount: "金额读不懂",
      badCurrency: "币种读不懂",
      tooLong: "内容太长",
    },
    because: { reference: "附言写明", name: "户名相符", exactAmount: "金额一致", person: "人工指定", registered: "已手工登记" },
    unknown: "？",
    showAll: (number: string) => `看 ${number}`,
    register: (count: number) => `登记 ${count} 笔`,
    typedRegister: (number: string) => `登记流水 ${number}`,
    change: "改一笔",
    typedChange: (number: string) => `${number} 第2行 是 客户`,
    confirm: (count: number) => ({ title: `登记这 ${count} 笔？`, text: "按上面的客户登记回款，并核销对应的应收。" }),
  },
  en: {
    title: "Bank statement",
    count: (lines: number, ready: number, unknown: number) =>
      `${lines === 1 ? "1 payment" : `${lines} payments`} in: ${ready} to register, ${unknown} of unknown customers`,
    nothingNew: "No new payments",
    known: (count: number) => `${count} imported before`,
    passedOver: (count: number) => `${count === 1 ? "1 row is" : `${count} rows are`} no payment in`,
    refused: "Some rows cannot be read, so nothing of the file was imported. Mend these rows and send it again.",
    columns: ["Row", "Day", "Payer", ">Amount", "Customer", "State"],
    faultColumns: ["Row", "Problem", "Says"],
    faults: {
      noDay: "no date",
      badDay: "unclear date; write 2026-11-25",
      noAmount: "no amount",
      badAmount: "unclear amount",
      badCurrency: "unknown currency",
      tooLong: "too long",
    },
    because: {
      reference: "named in its text",
      name: "payer's name",
      exactAmount: "same amount",
      person: "set by hand",
      registered: "registered by hand",
    },
    unknown: "?",
    showAll: (number: string) => `show ${number}`,
    register: (count: number) => `Register ${count}`,
    typedRegister: (number: string) => `register bank lines ${number}`,
    change: "Change one",
    typedChange: (number: string) => `${number} row 2 is customer`,
    confirm: (count: number) => ({
      title: count === 1 ? "Register this payment?" : `Register these ${count} payments?`,
      text: "They are booked for the customers above and settle what these owe.",
    }),
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const first: BankFileProps["lines"][number] = {
  rowNo: 2,
  day: "2026-11-24",
  payer: "深圳华强精密机械有限公司",
  amount: cny("66400.00"),
  customer: "华强",
  because: "reference",
  state: "open",
  payment: null,
  pays: "INV-86",
};
const sample: BankFileProps = {
  id: "01JDBANKFILE0000000000003",
  version: 1,
  number: "BF-3",
  name: "招行流水-11月.xlsx",
  lines: [
    first,
    { ...first, rowNo: 3, payer: "HONGDA HYDRAULICS", amount: cny("8000.00"), customer: "宏达液压", because: "name", pays: null },
    { ...first, rowNo: 4, payer: "王建国", amount: cny("300.00"), customer: null, because: null, pays: null },
  ],
  faults: [],
  known: 2,
  passedOver: 5,
  mayRegister: true,
};

export const bankFileCard = defineCard<BankFileProps>({
  name: "bankFile",
  samples: [
    sample,
    {
      ...sample,
      lines: [
        { ...first, state: "registered", payment: "PAY-44" },
        { ...first, rowNo: 4, state: "ignored", customer: null, because: null, pays: null },
      ],
      known: 0,
    },
    {
      ...sample,
      lines: [],
      faults: [
        { rowNo: 7, code: "badAmount", value: "五万" },
        { rowNo: 9, code: "badDay", value: "03/04/2026" },
      ],
      known: 0,
    },
    { ...sample, lines: [], known: 12, passedOver: 0 },
  ],
  view(file, language) {
    const say = words[language];
    const open = file.lines.filter((line) => line.state === "open");
    const ready = open.filter((line) => line.customer !== null).length;
    const refused = file.faults.length > 0;
    const head = refused
      ? say.refused
      : file.lines.length === 0
        ? say.nothingNew
        : say.count(file.lines.length, ready, open.length - ready);
    const aside = [file.known > 0 ? say.known(file.known) : "", file.passedOver > 0 ? say.passedOver(file.passedOver) : ""].filter(Boolean);
    const whose = (line: (typeof file.lines)[number]): string => {
      if (line.customer === null) return line.state === "ignored" ? "" : say.unknown;
      return [line.customer, line.because && say.because[line.because], line.pays].filter(Boolean).join(" · ");
    };
    return {
      title: `${say.title} ${file.number}`,
      subtitle: file.name,
      summary: [say.title, file.number, head].join(" · "),
      nodes: [
        text(refused ? tag(head, "bad") : bold(head)),
        file.lines.length > 0 &&
          table(
            say.columns,
            file.lines.map((line) => [
              String(line.rowNo),
              day(line.day, language),
              line.payer ?? "",
              money(line.amount),
              whose(line),
              [stateText("bankLine", line.state, language), line.payment].filter(Boolean).join(" "),
            ]),
            { showAll: say.showAll(file.number) },
          ),
        refused &&
          table(
            say.faultColumns,
            file.faults.map((fault) => [String(fault.rowNo), say.faults[fault.code], fault.value]),
            { showAll: say.showAll(file.number) },
          ),
        aside.length > 0 && note(aside.join(" · ")),
        buttons(
          ...(file.mayRegister && ready > 0
            ? [
                button(say.register(ready), "bank.register", file, say.typedRegister(file.number), {
                  style: "primary",
                  confirm: say.confirm(ready),
                }),
              ]
            : []),
          ...(file.mayRegister && open.length > 0 ? [button(say.change, "bank.change", file, say.typedChange(file.number))] : []),
        ),
      ],
    };
  },
});
