import type { Actor } from "../shared/actor";
import { Refusal, type RefusalParams } from "../shared/refusal";
import { rehearse } from "../shared/rehearse";
import type { Tx } from "../shared/tx";
import type { ConfigurationDocument } from "./document";
import type { Step } from "./section";
import { sections } from "./sections";

/** Why a part of a document cannot be put in place. */
export interface ConfigurationFault {
  readonly section: string;
  readonly item: string | null;
  readonly code: string;
  readonly params: RefusalParams;
}

/** What would break: everything is put in place and taken back again. Empty: it can be done. */
export async function tryInPlace(tx: Tx, actor: Actor, wanted: ConfigurationDocument): Promise<readonly ConfigurationFault[]> {
  return rehearse(tx, () => carryOut(tx, actor, wanted));
}

/** The company works as the document says, or the first fault is refused and nothing was changed. */
export async function putInPlace(tx: Tx, actor: Actor, wanted: ConfigurationDocument): Promise<void> {
  const [fault] = await carryOut(tx, actor, wanted);
  if (fault) throw new Refusal(fault.code, fault.params);
}

/** Each part through its own use case. What is refused because another part is not there yet is tried again, as long as that helps. */
async function carryOut(tx: Tx, actor: Actor, wanted: ConfigurationDocument): Promise<readonly ConfigurationFault[]> {
  await tx.settings.lock();
  let open = await stepsTo(tx, actor, wanted);
  for (;;) {
    const left: (Open & { readonly refusal: Refusal })[] = [];
    for (const each of open) {
      const outcome = await tx.attempt(() => each.step.run(tx));
      if ("refused" in outcome) left.push({ ...each, refusal: outcome.refused });
    }
    if (left.length === 0) return [];
    if (left.length === open.length) {
      return left.map(({ section, step, refusal }) => ({ section, item: step.at, code: refusal.code, params: refusal.params }));
    }
    open = left;
  }
}

interface Open {
  readonly section: string;
  readonly step: Step;
}

/** What goes is taken away from the end on: a rule before the field that it asks of. */
async function stepsTo(tx: Tx, actor: Actor, wanted: ConfigurationDocument): Promise<readonly Open[]> {
  const steps: Open[] = [];
  for (const section of sections) {
    const value = wanted[section.name];
    if (value === undefined) continue;
    steps.push(...section.steps(actor, value, await section.read(tx)).map((step) => ({ section: section.name, step })));
  }
  return steps;
}
