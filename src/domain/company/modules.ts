import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** The parts that a company takes into use one by one; sales is where everybody begins. */
export const moduleNames = ["sales", "stock", "purchasing", "finance", "service"] as const;
export type ModuleName = (typeof moduleNames)[number];

/** The setting "modules": true is in use. */
export type Modules = Readonly<Record<ModuleName, boolean>>;

const allOn: Modules = { sales: true, stock: true, purchasing: true, finance: true, service: true };

export async function modulesOf(tx: Tx): Promise<Modules> {
  return { ...allOn, ...(await tx.settings.read<Partial<Modules>>("modules")), sales: true };
}

/** Takes a part into use or out of it; what is recorded stays. Refuses `module.always`, `module.alreadySo`. */
export async function switchModule(tx: Tx, actor: Actor, name: ModuleName, on: boolean): Promise<Modules> {
  if (name === "sales") throw new Refusal("module.always");
  if ((await modulesOf(tx))[name] === on) throw new Refusal("module.alreadySo", { module: name });
  return setModules(tx, actor, { [name]: on });
}

export async function setModules(tx: Tx, actor: Actor, wanted: Partial<Modules>): Promise<Modules> {
  requirePermission(actor, "configuration.manage");
  const change = (before: Modules): Modules => ({ ...before, ...wanted, sales: true });
  return changeSetting(tx, actor, { name: "modules", verb: "modules.set", read: modulesOf, change });
}
