import { scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import type { CustomerMessage } from "./message";

/** It speaks of an order to a supplier, with what that costs. */
export function isToSupplier({ about }: Pick<CustomerMessage, "about">): boolean {
  return about?.kind === "purchaseOrder";
}

/**
 * What goes to suppliers is for those who may read what suppliers are owed; what goes to a customer for those in whose scope the customer is;
 * what a rule wrote to a colleague for those who see everything.
 */
export async function seesMessage(tx: Tx, viewer: Actor, message: CustomerMessage): Promise<boolean> {
  if (isToSupplier(message)) return viewer.permissions.has("payable.read");
  if (!viewer.permissions.has("message.read")) return false;
  const scope = scopeOf(viewer);
  return message.customerId === null ? scope.kind === "all" : (await tx.customers.find(scope, message.customerId)) !== null;
}
