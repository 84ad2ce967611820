import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { codeForLabel, unusedName } from "../shared/code-for-label";
import type { Label } from "../conditions/record-type";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { probabilityOf } from "./deal-figures";
import { moveOpportunity } from "./move-opportunity";
import { stageOf, stagesOf, type Stage } from "./stages";

export const mostStages = 20;
const longest = 40;

/** Next to which stage one stands; left out: at the end. */
export interface StagePlace {
  readonly side: "before" | "after";
  readonly of: string;
}

/** One more stage. Refuses `stage.nameTaken`, `opportunity.badProbability`, `opportunity.unknownStage`, `stage.tooMany`. */
export async function addStage(
  tx: Tx,
  actor: Actor,
  { label, probability, place }: { readonly label: Label; readonly probability: string; readonly place?: StagePlace },
): Promise<readonly Stage[]> {
  return change(tx, actor, (stages) => {
    const code = unusedName(codeForLabel(label, "stage"), new Set(stages.map((stage) => stage.code)));
    return placed(stages, { code, zh: label.zh.trim(), en: label.en.trim(), probability: probabilityOf(probability) }, place);
  });
}

/** Another name or probability, or another place; deals in it stay as they are. */
export async function changeStage(
  tx: Tx,
  actor: Actor,
  { code, ...to }: { readonly code: string; readonly label?: Label; readonly probability?: string; readonly place?: StagePlace },
): Promise<readonly Stage[]> {
  return change(tx, actor, (stages) => {
    const was = stageOf(stages, code);
    const stage = { ...was, ...to.label, probability: to.probability === undefined ? was.probability : probabilityOf(to.probability) };
    if (to.place === undefined) return stages.map((each) => (each.code === code ? stage : each));
    return placed(
      stages.filter((each) => each.code !== code),
      stage,
      to.place,
    );
  });
}

/** Takes a stage away; its open deals go to `to`. Refuses `stage.inUse` where there are deals and no `to`, `stage.last`. */
export async function removeStage(
  tx: Tx,
  actor: Actor,
  { code, to }: { readonly code: string; readonly to: string | null },
): Promise<readonly Stage[]> {
  requirePermission(actor, "configuration.manage");
  const stages = await stagesOf(tx);
  stageOf(stages, code);
  if (to !== null) {
    if (to === code) throw new Refusal("stage.toItself", { stage: code });
    stageOf(stages, to);
    for (let deals = await openIn(tx, code); deals.length > 0; deals = await openIn(tx, code)) {
      for (const { id } of deals) await moveOpportunity(tx, actor, { id, stage: to });
    }
  }
  return setStages(
    tx,
    actor,
    stages.filter((each) => each.code !== code),
  );
}

/** All stages in their order. Refuses `stage.inUse` for one that goes with open deals in it. */
export async function setStages(tx: Tx, actor: Actor, wanted: readonly Stage[]): Promise<readonly Stage[]> {
  for (const gone of (await stagesOf(tx)).filter(({ code }) => !wanted.some((each) => each.code === code))) {
    const deals = await openIn(tx, gone.code);
    if (deals.length > 0) {
      const others = wanted.map((stage) => stage[actor.language]);
      throw new Refusal("stage.inUse", { stage: gone[actor.language], deals: deals.map(({ number }) => number).slice(0, 5), others });
    }
  }
  return change(tx, actor, () => wanted);
}

async function openIn(tx: Tx, stage: string) {
  return (await tx.opportunities.list({ kind: "all" }, { states: ["open"], stage }, { limit: 50, after: null })).items;
}

function placed(stages: readonly Stage[], stage: Stage, place: StagePlace | undefined): readonly Stage[] {
  if (place === undefined) return [...stages, stage];
  const at = stages.indexOf(stageOf(stages, place.of)) + (place.side === "after" ? 1 : 0);
  return [...stages.slice(0, at), stage, ...stages.slice(at)];
}

async function change(tx: Tx, actor: Actor, to: (stages: readonly Stage[]) => readonly Stage[]): Promise<readonly Stage[]> {
  requirePermission(actor, "configuration.manage");
  return changeSetting(tx, actor, {
    name: "opportunityStages",
    verb: "stages.set",
    read: stagesOf,
    change: (before) => checked(to(before)),
  });
}

function checked(stages: readonly Stage[]): readonly Stage[] {
  if (stages.length === 0) throw new Refusal("stage.last");
  if (stages.length > mostStages) throw new Refusal("stage.tooMany", { most: mostStages });
  const said = new Set<string>();
  for (const { code, zh, en } of stages) {
    for (const name of new Set([code, zh.toLowerCase(), en.toLowerCase()])) {
      if (name === "" || name.length > longest || /[\n,，;；、"“”]/.test(name))
        throw new Refusal("stage.badName", { stage: name.slice(0, longest) });
      if (said.has(name) || fixed.has(name)) throw new Refusal("stage.nameTaken", { stage: name });
      said.add(name);
    }
  }
  return stages;
}

/** What a deal is when it is closed is no stage. */
const fixed = new Set(["won", "lost", "赢单", "成交", "输单", "丢单"]);
