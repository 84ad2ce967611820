import { requirePermission } from "../access/scope";
import { companyNameKey } from "../customers/company-name";
import { normalEmail } from "../customers/reachable";
import type { Actor } from "../shared/actor";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { isCurrency, type Currency } from "../shared/money";
import { checkTerms, type DueRule } from "../shared/payment-terms";
import { auditChange, auditCreated, optionalText, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Supplier } from "./supplier";

export interface CreateSupplier {
  readonly name: string;
  readonly shortName?: string | null;
  readonly nameEn?: string | null;
  readonly currency?: Currency;
  readonly email?: string | null;
  readonly terms?: DueRule | null;
}

/** Somebody new to buy from. Refuses `supplier.exists` for a name that one has, `customer.badCurrency`, and what addresses and terms refuse. */
export async function createSupplier(tx: Tx, actor: Actor, input: CreateSupplier): Promise<Supplier> {
  requirePermission(actor, "supplier.save");
  const currency = input.currency ?? (await companyOf(tx)).baseCurrency;
  if (!isCurrency(currency)) throw new Refusal("customer.badCurrency", { currency });
  const name = requireText("name", input.name, 200);
  await refuseTaken(tx, name, null);
  if (input.terms) checkTerms(input.terms);
  const supplier: Supplier = {
    id: newId(),
    number: await nextFreeNumber(tx, "V", (number) => tx.suppliers.byNumber(number)),
    name,
    shortName: optionalText("shortName", input.shortName, 100),
    nameEn: optionalText("nameEn", input.nameEn, 200),
    currency,
    email: input.email ? normalEmail(input.email) : null,
    terms: input.terms ?? null,
    taxInclusive: false,
    active: true,
    version: 1,
  };
  await tx.suppliers.add(supplier);
  const subject = { kind: "supplier", id: supplier.id };
  auditCreated(tx, actor, "supplier.create", subject, supplier);
  tx.emit({ type: "supplier.created", subject, actorId: actor.personId, data: { number: supplier.number } });
  return supplier;
}

async function refuseTaken(tx: Tx, name: string, self: Id | null): Promise<void> {
  const key = companyNameKey(name);
  const taken = (await tx.suppliers.alike(name)).find((each) => each.id !== self && companyNameKey(each.name) === key);
  if (taken) throw new Refusal("supplier.exists", { number: taken.number, name: taken.name });
}

export interface UpdateSupplier {
  readonly id: Id;
  readonly version?: number;
  /** null: orders are sent by hand. */
  readonly email?: string | null;
  /** null: the usual ones. */
  readonly terms?: DueRule | null;
  readonly name?: string;
  readonly shortName?: string | null;
  readonly nameEn?: string | null;
  /** false: is asked no more; orders that there are go on. */
  readonly active?: boolean;
}

/**
 * What a supplier is called, where its orders go and when its bills are due; orders that there are keep theirs. Refuses
 * `supplier.notFound`, `supplier.stale`, `supplier.exists`, and what addresses and terms refuse.
 */
export async function updateSupplier(tx: Tx, actor: Actor, input: UpdateSupplier): Promise<Supplier> {
  requirePermission(actor, "supplier.save");
  const supplier = await tx.suppliers.find(input.id);
  if (!supplier) throw new Refusal("supplier.notFound");
  requireVersion("supplier", supplier, input.version);
  const { email, terms, name, shortName, nameEn, active } = input;
  if (terms) checkTerms(terms);
  if (name !== undefined) await refuseTaken(tx, name, supplier.id);
  const saved = await tx.suppliers.save({
    ...supplier,
    ...(email !== undefined && { email: email === null ? null : normalEmail(email) }),
    ...(terms !== undefined && { terms }),
    ...(name !== undefined && { name: requireText("name", name, 200) }),
    ...(shortName !== undefined && { shortName: optionalText("shortName", shortName, 100) }),
    ...(nameEn !== undefined && { nameEn: optionalText("nameEn", nameEn, 200) }),
    ...(active !== undefined && { active }),
  });
  const subject = { kind: "supplier", id: supplier.id };
  auditChange(tx, actor, "supplier.update", subject, supplier, saved);
  tx.emit({ type: "supplier.changed", subject, actorId: actor.personId, data: { number: supplier.number } });
  return saved;
}
