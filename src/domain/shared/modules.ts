import type { Tx } from "./tx";

/** The parts that a company takes into use one by one; sales is where everybody begins. */
export const moduleNames = ["sales", "stock", "purchasing", "finance", "service"] as const;
export type ModuleName = (typeof moduleNames)[number];

/** The setting "modules": true is in use. */
export type Modules = Readonly<Record<ModuleName, boolean>>;

const allOn: Modules = { sales: true, stock: true, purchasing: true, finance: true, service: true };

export async function modulesOf(tx: Tx): Promise<Modules> {
  return { ...allOn, ...(await tx.settings.read<Partial<Modules>>("modules")), sales: true };
}

/** Which part each noun of commands, buttons, permissions, events and records belongs to; what is not named is there in any case. */
const nouns: Readonly<Record<string, ModuleName>> = {
  stock: "stock",
  stockLevel: "stock",
  stocktake: "stock",
  stockHold: "stock",
  hold: "stock",
  holds: "stock",
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
  collections: "finance",
  promise: "finance",
  bank: "finance",
  bankFile: "finance",
  ticket: "service",
  tickets: "service",
  return: "service",
};
const single: Readonly<Record<string, ModuleName>> = { "order.ship": "stock", "order.pay": "finance" };

/** The part that something belongs to by its name, "payment.register" or "payment"; null: it is there in any case. */
export function moduleOf(name: string): ModuleName | null {
  const noun = name.split(".")[0] ?? "";
  return single[name] ?? (Object.hasOwn(nouns, noun) ? (nouns[noun] ?? null) : null);
}

export function isInUse(modules: Modules, name: string): boolean {
  const module = moduleOf(name);
  return module === null || modules[module];
}
