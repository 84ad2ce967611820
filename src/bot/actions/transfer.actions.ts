import { quantityOf } from "../../domain/products/units";
import type { Actor } from "../../domain/shared/actor";
import { fromBase, isPositive, noQuantity } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { receiveTransfer, writeOffRest } from "../../domain/transfers/receive-transfer";
import { cancelTransfer, recallTransfer, sendTransfer } from "../../domain/transfers/send-transfer";
import { openOf, type Transfer } from "../../domain/transfers/transfer";
import { unitOf } from "../../domain/products/units";
import type { CommandContext } from "../commands/define-command";
import { productLabel, productsById } from "../presenters/purchasing-words";
import type { FormName } from "../texts/forms";
import { answer, askFor, done, isAnswered, numberAnswer, reasonField, type AskedField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** More fields than this do not make a form: the rest is said by message. */
const mostFields = 10;

async function transferOf({ tx }: CommandContext, tap: Tap): Promise<Transfer> {
  const transfer = await tx.transfers.find(tap.id);
  if (!transfer) throw new Refusal("transfer.notFound");
  return transfer;
}

const fieldOf = (lineNo: number) => `line${lineNo}`;

/** How many of each came, filled in as if all had. */
async function receiveFields({ tx, actor }: CommandContext, { lines }: Transfer): Promise<AskedField[]> {
  const open = lines.filter((line) => isPositive(openOf(line)));
  const products = await productsById(
    tx,
    open.map((line) => line.productId),
  );
  const counts = open.map((line): AskedField => {
    const product = products.get(line.productId);
    const value = product ? fromBase(openOf(line), unitOf(product, line.unit)) : openOf(line);
    return { input: "number", name: fieldOf(line.lineNo), label: productLabel(product, actor), required: false, value };
  });
  return [
    ...(counts.length <= mostFields ? counts : []),
    { input: "text", lines: "many", maxLength: 500, name: "shortReason", required: false },
  ];
}

async function cameOf(tx: Tx, tap: Tap, { lines }: Transfer) {
  const products = await productsById(
    tx,
    lines.map((line) => line.productId),
  );
  const asked = lines.filter((line) => tap.values[fieldOf(line.lineNo)] !== undefined);
  if (asked.length === 0) return undefined;
  return asked.map((line) => {
    const counted = numberAnswer(tap, fieldOf(line.lineNo)) ?? "0";
    const product = products.get(line.productId);
    const some = product && !/^0*(\.0*)?$/.test(counted);
    return { productId: line.productId, quantity: some ? quantityOf(product, counted, line.unit) : noQuantity };
  });
}

/** A button that asks why before it does it. */
function withReason(
  name: string,
  form: FormName,
  use: (tx: Tx, actor: Actor, ref: { readonly id: string; readonly version: number; readonly reason: string }) => Promise<unknown>,
): Action {
  return defineAction({
    name,
    permission: "stock.transfer",
    async handle(context, tap) {
      const { number } = await transferOf(context, tap);
      if (!isAnswered(tap)) return askFor(context, tap, { form, action: name, number, about: number, fields: [reasonField] });
      await use(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") ?? "" });
      return done(context, "recordChanged", { number });
    },
  });
}

export const transferActions: readonly Action[] = [
  defineAction({
    name: "transfer.dispatch",
    permission: "stock.transfer",
    async handle(context, { id, version }) {
      const { number } = await sendTransfer(context.tx, context.actor, { id, version });
      return done(context, "transferSent", { number });
    },
  }),
  defineAction({
    name: "transfer.recall",
    permission: "stock.transfer",
    async handle(context, { id, version }) {
      const { number } = await recallTransfer(context.tx, context.actor, { id, version });
      return done(context, "transferRecalled", { number });
    },
  }),
  defineAction({
    name: "transfer.receive",
    permission: "stock.transfer",
    async handle(context, tap) {
      const transfer = await transferOf(context, tap);
      const { number } = transfer;
      if (!isAnswered(tap)) {
        const fields = await receiveFields(context, transfer);
        return askFor(context, tap, { form: "receiveTransfer", action: "transfer.receive", number, about: number, fields });
      }
      const lines = await cameOf(context.tx, tap, transfer);
      const shortReason = answer(tap, "shortReason");
      await receiveTransfer(context.tx, context.actor, { id: tap.id, version: tap.version, ...(lines && { lines }), shortReason });
      return done(context, "transferReceived", { number });
    },
  }),
  withReason("transfer.writeOffRest", "writeOffRest", writeOffRest),
  withReason("transfer.cancel", "cancelTransfer", cancelTransfer),
];
