import type { Language } from "../../src/domain/shared/actor";

export type StatementLineKind = "raised" | "credited" | "writtenOff" | "payment" | "refunded" | "voided" | "exchanged";

/** What a statement is called and says, alike on the card, on paper and in the workbook. */
export const statementWords: Readonly<Record<Language, StatementWords>> = {
  zh: {
    title: "对账单",
    kinds: {
      raised: "应收",
      credited: "冲减",
      writtenOff: "核销差额",
      payment: "回款",
      refunded: "退款",
      voided: "回款作废",
      exchanged: "换币核销",
    },
    opening: "期初余额",
    charged: "本期应收",
    paid: "本期回款",
    credited: "本期冲减",
    closing: "期末余额",
    overdue: "其中已逾期",
    columns: { day: "日期", what: "摘要", number: "单号", due: "到期日", amount: "金额", balance: "余额", currency: "币种" },
  },
  en: {
    title: "Statement of account",
    kinds: {
      raised: "Charge",
      credited: "Credit",
      writtenOff: "Write-off",
      payment: "Payment",
      refunded: "Refund",
      voided: "Payment voided",
      exchanged: "Exchanged",
    },
    opening: "Opening balance",
    charged: "Charges",
    paid: "Payments",
    credited: "Credits",
    closing: "Closing balance",
    overdue: "of which overdue",
    columns: { day: "Date", what: "Entry", number: "Number", due: "Due", amount: "Amount", balance: "Balance", currency: "Currency" },
  },
};

interface StatementWords {
  readonly title: string;
  readonly kinds: Readonly<Record<StatementLineKind, string>>;
  readonly opening: string;
  readonly charged: string;
  readonly paid: string;
  readonly credited: string;
  readonly closing: string;
  readonly overdue: string;
  readonly columns: Readonly<Record<"day" | "what" | "number" | "due" | "amount" | "balance" | "currency", string>>;
}
