import { nameOf } from "../../domain/access/person";
import { modulesOf, type ModuleName, type Modules } from "../../domain/company/modules";
import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";

/** Which part of the product each noun of commands and buttons belongs to; what is not named is there in any case. */
const nouns: Readonly<Record<string, ModuleName>> = {
  stock: "stock",
  stocktake: "stock",
  stockHold: "stock",
  hold: "stock",
  transfer: "stock",
  outbound: "stock",
  shipment: "stock",
  purchase: "purchasing",
  purchaseOrder: "purchasing",
  requisition: "purchasing",
  receipt: "purchasing",
  supplier: "purchasing",
  bill: "purchasing",
  payable: "purchasing",
  payment: "finance",
  receivable: "finance",
  statement: "finance",
  invoice: "finance",
  bank: "finance",
  bankFile: "finance",
  ticket: "service",
  return: "service",
};
const single: Readonly<Record<string, ModuleName>> = { "order.ship": "stock", "order.pay": "finance" };

/** The part that a command or button belongs to; null: it is there in any case. */
export function moduleOf(name: string): ModuleName | null {
  return single[name] ?? nouns[name.split(".")[0] ?? ""] ?? null;
}

export function isInUse(modules: Modules, name: string): boolean {
  const module = moduleOf(name);
  return module === null || modules[module];
}

/** Refuses `module.off`, naming who can switch it on. */
export async function requireInUse(tx: Tx, actor: Actor, name: string): Promise<void> {
  const module = moduleOf(name);
  if (module === null || (await modulesOf(tx))[module]) return;
  const ask = (await tx.people.activeWithRole("operationsLead")).map((person) => nameOf(person, actor.language));
  throw new Refusal("module.off", { module, ask });
}
