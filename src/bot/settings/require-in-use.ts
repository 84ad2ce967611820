import { nameOf } from "../../domain/access/person";

import type { Actor } from "../../domain/shared/actor";
import { moduleOf, modulesOf } from "../../domain/shared/modules";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";

/** Refuses `module.off`, naming who can switch it on. */
export async function requireInUse(tx: Tx, actor: Actor, name: string): Promise<void> {
  const module = moduleOf(name);
  if (module === null || (await modulesOf(tx))[module]) return;
  const ask = (await tx.people.activeWithRole("operationsLead")).map((person) => nameOf(person, actor.language));
  throw new Refusal("module.off", { module, ask });
}
