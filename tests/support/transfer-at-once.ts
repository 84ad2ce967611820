import type { Actor } from "../../src/domain/shared/actor";
import type { Tx } from "../../src/domain/shared/tx";
import { draftTransfer, type DraftTransfer } from "../../src/domain/transfers/draft-transfer";
import { receiveTransfer } from "../../src/domain/transfers/receive-transfer";
import { sendTransfer } from "../../src/domain/transfers/send-transfer";
import type { Transfer } from "../../src/domain/transfers/transfer";

/** Made, sent and received in one go. */
export async function transferAtOnce(tx: Tx, actor: Actor, input: DraftTransfer): Promise<Transfer> {
  const { id } = await draftTransfer(tx, actor, input);
  await sendTransfer(tx, actor, { id });
  return receiveTransfer(tx, actor, { id, ...(input.plannedDay && { day: input.plannedDay }) });
}
