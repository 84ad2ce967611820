/** What banks call their columns, in the form that `headingKey` gives. The order is the order of preference. */
const headings = {
  day: [
    "交易日期",
    "记账日期",
    "入账日期",
    "到账日期",
    "交易时间",
    "日期",
    "transactiondate",
    "bookingdate",
    "valuedate",
    "posteddate",
    "date",
  ],
  credit: [
    "贷方发生额",
    "贷方金额",
    "收入金额",
    "收入",
    "贷方",
    "转入金额",
    "credit",
    "creditamount",
    "paidin",
    "moneyin",
    "deposit",
    "amountin",
  ],
  debit: [
    "借方发生额",
    "借方金额",
    "支出金额",
    "支出",
    "借方",
    "转出金额",
    "debit",
    "debitamount",
    "paidout",
    "moneyout",
    "withdrawal",
    "amountout",
  ],
  amount: ["交易金额", "发生额", "金额", "amount", "transactionamount"],
  payer: [
    "对方户名",
    "对方账户名称",
    "对方名称",
    "对方单位名称",
    "对方单位",
    "付款人名称",
    "付款人",
    "付款方",
    "对手户名",
    "户名",
    "counterparty",
    "counterpartyname",
    "payer",
    "payername",
    "remitter",
    "from",
    "name",
  ],
  memo: [
    "附言",
    "用途",
    "摘要",
    "备注",
    "交易附言",
    "交易备注",
    "remittanceinformation",
    "memo",
    "description",
    "details",
    "narrative",
    "purpose",
  ],
  reference: [
    "交易流水号",
    "流水号",
    "交易号",
    "凭证号",
    "银行流水号",
    "业务流水号",
    "transactionid",
    "transactionreference",
    "bankreference",
    "reference",
    "ref",
    "id",
  ],
  currency: ["币种", "货币", "currency", "ccy"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BankColumn = keyof typeof headings;

export interface BankColumns {
  /** The heading's row, from 0. */
  readonly heading: number;
  readonly at: Readonly<Partial<Record<BankColumn, number>>>;
}

/** Banks put their own name, the account and the period above the heading. */
const mostRowsAbove = 25;

/** The row that names a day and a sum; null when none does. */
export function findBankColumns(table: readonly (readonly string[])[]): BankColumns | null {
  for (const [heading, row] of table.slice(0, mostRowsAbove).entries()) {
    const keys = row.map(headingKey);
    const at: Partial<Record<BankColumn, number>> = {};
    for (const [column, names] of Object.entries(headings) as [BankColumn, readonly string[]][]) {
      const name = names.find((each) => keys.includes(each));
      if (name !== undefined) at[column] = keys.indexOf(name);
    }
    if (at.day !== undefined && (at.credit !== undefined || at.amount !== undefined)) return { heading, at };
  }
  return null;
}

/** "收入金额（元）" is 收入金额, "Paid in (GBP)" is paidin. */
function headingKey(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/[([（【].*$/u, "")
    .replace(/[\s_\-./:：]/gu, "")
    .toLowerCase();
}
