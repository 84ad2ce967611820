import { changeBankLine } from "../../domain/banking/change-bank-line";
import { registerBankLines } from "../../domain/banking/register-bank-lines";
import { lookupKey } from "../../domain/shared/lookup-words";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { money } from "../../../cards/kit/format";
import { answer, askFor, done, isAnswered } from "./answers";
import { defineAction, type Action } from "./define-action";

/** As many lines as a choice shows. */
const mostOffered = 30;

export const bankActions: readonly Action[] = [
  defineAction({
    name: "bank.register",
    permission: "payment.register",
    async handle(context, { id: bankFileId, version }) {
      const { file, payments } = await registerBankLines(context.tx, context.actor, { bankFileId, version });
      return done(context, "bankRegistered", { number: file.number, count: payments.length });
    },
  }),
  defineAction({
    name: "bank.change",
    permission: "payment.register",
    async handle(context, tap) {
      const { tx, actor } = context;
      const file = await tx.bank.find(tap.id);
      if (!file) throw new Refusal("bankFile.notFound");
      if (!isAnswered(tap)) {
        const open = (await tx.bank.linesOf(file.id)).filter((line) => line.state !== "registered");
        const options = open.slice(0, mostOffered).map(({ rowNo, payer, amount, currency }) => ({
          value: String(rowNo),
          label: [`${rowNo}`, payer, money({ amount, currency })].filter(Boolean).join(" · ").slice(0, 70),
        }));
        return askFor(context, tap, {
          form: "changeBankLine",
          action: "bank.change",
          number: file.number,
          about: file.name,
          fields: [
            { input: "choice", name: "row", required: true, options },
            { input: "text", name: "customer", required: false, maxLength: 100 },
          ],
        });
      }
      const named = answer(tap, "customer");
      const customerId = named === null ? null : await customerNamed(tx, named);
      await changeBankLine(tx, actor, { bankFileId: file.id, version: tap.version, rowNo: Number(answer(tap, "row")), customerId });
      return done(context, "bankLineChanged", { row: answer(tap, "row") ?? "" });
    },
  }),
];

/** One customer by number or name. Refuses `customer.notFound`, also where several could be meant. */
async function customerNamed(tx: Tx, name: string): Promise<string> {
  const found = (await tx.lexicon.find([lookupKey(name)])).filter(({ kind }) => kind === "customer");
  const ids = [...new Set(found.map(({ id }) => id))];
  const [only, another] = ids;
  if (only === undefined || another !== undefined) throw new Refusal("bankLine.whichCustomer", { name });
  return only;
}
