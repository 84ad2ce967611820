import { bankFileCard, type BankFileProps } from "../../../cards/banking/bank-file.card";
import type { BankLine } from "../../domain/banking/bank-line";
import { suggestShares } from "../../domain/payments/suggest-shares";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, sumOf } from "./wording";

const all = { kind: "all" } as const;

/** A statement's lines with whose they seem to be; only for who registers payments. */
export const bankFilePresenter = definePresenter({
  card: "bankFile",
  async present(tx, viewer, subject) {
    const mayRegister = viewer.permissions.has("payment.register");
    const file = mayRegister ? await tx.bank.find(subject.id) : null;
    if (!file) return null;
    const lines = await tx.bank.linesOf(file.id);
    const { id, version, number, name, known, passedOver, faults } = file;
    const shown = await linesShown(tx, viewer, lines);
    return bankFileCard.render({ id, version, number, name, known, passedOver, faults, mayRegister, lines: shown }, viewer.language);
  },
});

async function linesShown(tx: Tx, viewer: Actor, lines: readonly BankLine[]): Promise<BankFileProps["lines"]> {
  const customers = await customersByKey(
    tx,
    lines.flatMap(({ customerId }) => (customerId === null ? [] : [customerId])),
  );
  const shown: BankFileProps["lines"][number][] = [];
  for (const line of lines) {
    const customer = line.customerId === null ? undefined : customers.get(line.customerId);
    const payment = line.paymentId === null ? null : await tx.payments.find(all, line.paymentId);
    shown.push({
      rowNo: line.rowNo,
      day: line.day,
      payer: line.payer,
      amount: sumOf(line.amount, line.currency),
      customer: customer ? (viewer.language === "zh" ? (customer.shortName ?? customer.name) : customerName(customer, viewer)) : null,
      because: line.matchedBy,
      state: line.state,
      payment: payment?.number ?? null,
      pays: await paysOf(tx, line),
    });
  }
  return shown;
}

async function paysOf(tx: Tx, { state, customerId, paymentId, amount, currency, reference, memo }: BankLine): Promise<string | null> {
  if (state !== "open" || customerId === null || paymentId !== null) return null;
  const open = (await tx.receivables.find(all, { customerId, open: true, limit: 200 })).filter((each) => each.currency === currency);
  const suggestion = suggestShares(amount, [reference, memo].filter(Boolean).join(" "), open);
  return suggestion && suggestion.shares.map(({ receivable }) => receivable.reference ?? receivable.number).join(", ");
}
