import { systemActor } from "../access/identify-actor";
import { submitRequisition } from "../purchasing/submit-requisition";
import type { HappenedEvent } from "../shared/domain-event";
import { isInUse, modulesOf } from "../shared/modules";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { defineFlow } from "./define-flow";

/**
 * What a shortage asked for goes before its approvers by itself: the system is the submitter, so that the purchasing manager may
 * decide. Where nobody may be asked it stays a suggestion, for somebody to submit.
 */
async function putBeforeApprovers(tx: Tx, { subject }: HappenedEvent): Promise<void> {
  if (!isInUse(await modulesOf(tx), "requisition")) return;
  const requisition = await tx.requisitions.find(subject.id);
  if (requisition?.state !== "suggested") return;
  const actor = systemActor("purchasing", (await companyOf(tx)).timeZone);
  await tx.attempt(() => submitRequisition(tx, actor, { id: requisition.id }));
}

export const whenRequisitionSuggested = defineFlow({ on: "requisition.suggested", start: putBeforeApprovers });

/** Only where a shortage grew it: what a person adds, the person submits. */
export const whenRequisitionToppedUp = defineFlow({
  on: "requisition.toppedUp",
  async start(tx, event) {
    if (event.data["shortage"] !== undefined) await putBeforeApprovers(tx, event);
  },
});
