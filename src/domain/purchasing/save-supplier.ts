import { requirePermission } from "../access/scope";
import { normalEmail } from "../customers/reachable";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { checkTerms, type DueRule } from "../shared/payment-terms";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Supplier } from "./supplier";

export interface UpdateSupplier {
  readonly id: Id;
  readonly version?: number;
  /** null: orders are sent by hand. */
  readonly email?: string | null;
  /** null: the usual ones. */
  readonly terms?: DueRule | null;
}

/** Where a supplier's orders go and when its bills are due; orders that there are keep theirs. Refuses `supplier.notFound`, `supplier.stale`, and what
 * addresses and terms refuse. */
export async function updateSupplier(tx: Tx, actor: Actor, input: UpdateSupplier): Promise<Supplier> {
  requirePermission(actor, "supplier.save");
  const supplier = await tx.suppliers.find(input.id);
  if (!supplier) throw new Refusal("supplier.notFound");
  requireVersion("supplier", supplier, input.version);
  const { email, terms } = input;
  if (terms) checkTerms(terms);
  const saved = await tx.suppliers.save({
    ...supplier,
    ...(email !== undefined && { email: email === null ? null : normalEmail(email) }),
    ...(terms !== undefined && { terms }),
  });
  const subject = { kind: "supplier", id: supplier.id };
  auditChange(tx, actor, "supplier.update", subject, supplier, saved);
  return saved;
}
