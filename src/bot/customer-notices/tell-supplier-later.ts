import { systemActor } from "../../domain/access/identify-actor";
import { defineFlow } from "../../domain/flows/define-flow";
import { moveMessage } from "../../domain/messages/move-message";
import { companyOf } from "../../domain/shared/settings";
import { orderPlacedKey } from "./tell-supplier";

/** A supplier has an address now: the orders that waited for one go out, as they stood when they were confirmed. */
export const whenSupplierChanged = defineFlow({
  on: "supplier.changed",
  async start(tx, event) {
    const supplier = await tx.suppliers.find(event.subject.id);
    if (!supplier?.email) return;
    const actor = systemActor("purchasing", (await companyOf(tx)).timeZone);
    const open = { states: ["confirmed", "partlyReceived"], supplierId: supplier.id } as const;
    for (const { id } of (await tx.purchaseOrders.list(open, { limit: 50, after: null })).items) {
      const written = await tx.messages.byOnceKey(orderPlacedKey(id));
      const message = written && (await tx.messages.lock(written.id));
      if (message?.state !== "skipped" || message.problem !== "noAddress") continue;
      await moveMessage(tx, actor, "address", message, { recipient: supplier.email, attempts: 0, problem: null });
    }
  },
});
