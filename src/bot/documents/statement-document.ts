import { statementWords } from "../../../cards/receivables/statement.words";
import { day, money } from "../../../cards/kit/format";
import type { StatementPart } from "../../domain/payments/customer-statement";
import type { Actor } from "../../domain/shared/actor";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { WantedFile } from "../pipeline/chat-reply";
import { numberOf } from "../presenters/statement-card";
import { customerName } from "../presenters/wording";
import { letterheadOf, pageWords, type PrintedDocument } from "./printed-document";
import { wantedStatement } from "./statement-file";

const words = {
  zh: {
    customer: "客户",
    number: "客户编号",
    from: "起始日",
    to: "截止日",
    note: "请核对，如有出入请在收到后七日内告知。负数余额表示客户的预存款。",
    signatures: ["我方", "客户确认"],
  },
  en: {
    customer: "Customer",
    number: "Customer no.",
    from: "From",
    to: "To",
    note: "Please check and tell us within seven days where it differs from your books. A negative balance is your credit with us.",
    signatures: ["For us", "Confirmed by the customer"],
  },
} as const;

/** A customer's statement on paper: every move with the balance after it, each currency by itself. */
export async function statementDocument(tx: Tx, viewer: Actor, wanted: WantedFile): Promise<PrintedDocument> {
  const { customer, from, to, parts } = await wantedStatement(tx, viewer, wanted);
  const { language } = viewer;
  const say = words[language];
  const { title, columns, ...shared } = statementWords[language];
  const company = await companyOf(tx);
  const called = customerName(customer, viewer);
  return {
    language,
    fileName: `${title} ${called} ${from} ${to}`,
    title,
    number: customer.number,
    ...letterheadOf(company, language),
    facts: [
      { label: say.customer, value: called },
      { label: say.number, value: customer.number },
      { label: say.from, value: day(from, language) },
      { label: say.to, value: day(to, language) },
    ],
    table: {
      columns: [
        { title: columns.day },
        { title: columns.what, width: "wide" },
        { title: columns.due },
        { title: columns.amount, align: "right" },
        { title: columns.balance, align: "right" },
      ],
      rows: parts.flatMap((part) => rowsOf(part, from, to, viewer)),
    },
    totals: parts.flatMap((part) => {
      const text = (amount: string) => money({ amount, currency: part.currency });
      return [
        { label: shared.opening, value: text(part.opening) },
        { label: shared.charged, value: text(part.charged) },
        { label: shared.paid, value: text(part.paid) },
        { label: shared.credited, value: text(part.credited) },
        { label: shared.closing, value: text(part.closing), strong: true },
      ];
    }),
    notes: [say.note],
    signatures: say.signatures,
    pageWords: pageWords[language],
  };
}

function rowsOf(part: StatementPart, from: string, to: string, { language }: Actor): string[][] {
  const { opening, closing, kinds } = statementWords[language];
  const text = (amount: string) => money({ amount, currency: part.currency });
  return [
    [from, opening, "", "", text(part.opening)],
    ...part.lines.map((line) => [
      line.day,
      `${kinds[line.kind]} ${numberOf(line)}`,
      line.dueDay ?? "",
      text(line.amount),
      text(line.balance),
    ]),
    [to, closing, "", "", text(part.closing)],
  ];
}
