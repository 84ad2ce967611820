import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { modulesOf, type ModuleName, type Modules } from "../shared/modules";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";

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
