import { nameOf } from "../../domain/access/person";

import type { Actor, Language } from "../../domain/shared/actor";
import { moduleOf, modulesOf } from "../../domain/shared/modules";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";

/** Refuses `module.off`, naming who can switch it on. */
export async function requireInUse(tx: Tx, actor: Actor, name: string): Promise<void> {
  const module = moduleOf(name);
  if (module === null || (await modulesOf(tx))[module]) return;
  throw await moduleOff(tx, actor.language, module);
}

/** What nobody may do while its part is off is not the fault of a role: the reason to give instead. */
export async function reasonToGive(tx: Tx, language: Language, refusal: Refusal): Promise<Refusal> {
  const { permission } = refusal.params;
  const module = refusal.code === "access.notAllowed" && typeof permission === "string" ? moduleOf(permission) : null;
  if (module === null || (await modulesOf(tx))[module]) return refusal;
  return moduleOff(tx, language, module);
}

async function moduleOff(tx: Tx, language: Language, module: string): Promise<Refusal> {
  const ask = (await tx.people.activeWithRole("operationsLead")).map((person) => nameOf(person, language));
  return new Refusal("module.off", { module, ask });
}
