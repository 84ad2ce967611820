import { receiveTransfer, writeOffRest } from "../../../domain/transfers/receive-transfer";
import { cancelTransfer, recallTransfer, sendTransfer } from "../../../domain/transfers/send-transfer";
import type { Transfer } from "../../../domain/transfers/transfer";
import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { TypedLine, TypedQuantity } from "../../conversation/arguments";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { countedInBase, productOf } from "../typed-values";
import { grammar as cancel } from "./transfer-cancel.grammar";
import { grammar as recall } from "./transfer-recall.grammar";
import { grammar as receive } from "./transfer-receive.grammar";
import { grammar as send } from "./transfer-send.grammar";
import { grammar as writeOff } from "./transfer-write-off.grammar";

export const transferSend = defineCommand({
  ...send,
  async handle({ tx, actor }, { transfer, serials }) {
    const { id, version } = await sendTransfer(tx, actor, { id: transfer.id, ...(serials && { serials }) });
    return { ...showRecord("transfer", id), undo: { subject: { kind: "transfer", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => recallTransfer(tx, actor, { id, version })) },
});

/** All that is on its way, or what was named; with a reason the rest is written off. */
export const transferReceive = defineCommand({
  ...receive,
  async handle({ tx, actor }, { transfer: named, lines, quantity, serials, on, shortReason }) {
    const transfer = await tx.transfers.find(named.id);
    if (!transfer) throw new Refusal("transfer.notFound");
    const came = lines ? await cameOf(tx, lines) : quantity ? await ofOnlyLine(tx, transfer, quantity) : null;
    await receiveTransfer(tx, actor, {
      id: transfer.id,
      ...(came && { lines: came }),
      ...(serials && { serials }),
      ...(on && { day: on.day }),
      ...(shortReason !== undefined && { shortReason }),
    });
    return showRecord("transfer", transfer.id);
  },
  undo: { instead: { zh: "货已入库，请再调拨回去。", en: "The goods are in; please transfer them back." } },
});

interface Came {
  readonly productId: Id;
  readonly quantity: ReturnType<typeof countedInBase>;
}

async function cameOf(tx: Tx, lines: readonly TypedLine[]): Promise<Came[]> {
  const came: Came[] = [];
  for (const { product: named, quantity, plus } of lines) {
    const product = await productOf(tx, named.id);
    came.push({ productId: product.id, quantity: countedInBase(product, quantity, plus) });
  }
  return came;
}

/** A quantity without a product means the transfer's only line. */
async function ofOnlyLine(tx: Tx, { number, lines }: Transfer, typed: TypedQuantity): Promise<Came[]> {
  const [line, another] = lines;
  if (!line || another) throw new Refusal("transfer.whichLine", { number });
  return [{ productId: line.productId, quantity: countedInBase(await productOf(tx, line.productId), typed) }];
}

export const transferWriteOff = defineCommand({
  ...writeOff,
  async handle({ tx, actor }, { transfer, reason }) {
    const { id } = await writeOffRest(tx, actor, { id: transfer.id, reason });
    return showRecord("transfer", id);
  },
  undo: {
    instead: {
      zh: "差异已核销。货又找到的话，请做库存调整，写明原因。",
      en: "It is written off. If the goods turn up, adjust the stock and say why.",
    },
  },
});

export const transferRecall = defineCommand({
  ...recall,
  async handle({ tx, actor }, { transfer }) {
    const { id, version } = await recallTransfer(tx, actor, { id: transfer.id });
    return { ...showRecord("transfer", id), undo: { subject: { kind: "transfer", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => sendTransfer(tx, actor, { id, version })) },
});

export const transferCancel = defineCommand({
  ...cancel,
  async handle({ tx, actor }, { transfer, reason }) {
    const { id } = await cancelTransfer(tx, actor, { id: transfer.id, reason });
    return showRecord("transfer", id);
  },
  undo: { instead: { zh: "请重新调拨一次。", en: "Please make the transfer anew." } },
});
