import type { Permission } from "../access/permissions";
import { scopeOf } from "../access/scope";
import type { RecordTypes } from "../conditions/record-type";
import type { Actor, Scope } from "../shared/actor";
import { Refusal } from "../shared/refusal";

type Want = "see" | "edit";

/** The built-in kinds of record that take fields of the company's own, and who may see and fill them in. */
const access: Readonly<Record<string, Readonly<Record<Want, Permission>>>> = {
  customer: { see: "customer.read", edit: "customer.update" },
  contact: { see: "customer.read", edit: "customer.update" },
  lead: { see: "lead.read", edit: "lead.create" },
  opportunity: { see: "opportunity.read", edit: "opportunity.update" },
  quote: { see: "quote.read", edit: "quote.create" },
  contract: { see: "contract.read", edit: "contract.create" },
  salesOrder: { see: "order.read", edit: "order.create" },
  product: { see: "stock.read", edit: "product.save" },
  supplier: { see: "purchaseOrder.read", edit: "supplier.save" },
  ticket: { see: "ticket.read", edit: "ticket.work" },
};

export const recordsWithFields = Object.keys(access);

/** Whether a kind of record takes fields of the company's own: some built-in ones, and every kind that the company made. */
export function takesFields(types: RecordTypes, kind: string): boolean {
  return Object.hasOwn(types, kind) && (types[kind]?.own !== undefined || Object.hasOwn(access, kind));
}

export function mayWith(types: RecordTypes, kind: string, actor: Actor, want: Want): boolean {
  if (!takesFields(types, kind)) return false;
  const own = types[kind]?.own;
  if (!own) {
    const needed = access[kind]?.[want];
    return needed !== undefined && actor.permissions.has(needed);
  }
  // Nobody writes into what they may not see.
  const lists = want === "see" ? [own.seenBy] : [own.seenBy, own.filledInBy];
  return actor.kind === "system" || lists.every((among) => among === null || actor.roles.some((role) => among.includes(role)));
}

/** Refuses `field.noRecord` for a kind that takes no fields, `access.notAllowed`, and `form.mayNot` for one that the company made. */
export function requireMayWith(types: RecordTypes, kind: string, actor: Actor, want: Want): void {
  const type = types[kind];
  if (!type || !takesFields(types, kind)) throw new Refusal("field.noRecord", { record: kind });
  if (mayWith(types, kind, actor, want)) return;
  if (type.own) throw new Refusal("form.mayNot", { form: type.label[actor.language] });
  throw new Refusal("access.notAllowed", { permission: access[kind]?.[want] });
}

/** Whose records of a kind somebody sees. */
export function scopeWith(types: RecordTypes, kind: string, actor: Actor): Scope {
  const reach = types[kind]?.own?.reach ?? "team";
  if (reach === "all") return { kind: "all" };
  if (reach === "team" || actor.kind === "system" || actor.roles.includes("operationsLead")) return scopeOf(actor);
  return { kind: "owners", ownerIds: [actor.personId] };
}
