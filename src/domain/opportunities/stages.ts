import { percent, type Percent } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

/** One stage of the company's own path; won and lost are no stages but states. */
export interface Stage {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Of winning, for the forecast. */
  readonly probability: Percent;
}

export const standardStages: readonly Stage[] = [
  { code: "initialContact", zh: "初步接触", en: "initial contact", probability: percent("10") },
  { code: "needsAnalysis", zh: "需求分析", en: "needs analysis", probability: percent("30") },
  { code: "quotation", zh: "报价", en: "quotation", probability: percent("60") },
  { code: "negotiation", zh: "谈判", en: "negotiation", probability: percent("80") },
];

/** The setting "opportunityStages", in order. */
export async function stagesOf(tx: Tx): Promise<readonly Stage[]> {
  return (await tx.settings.read<readonly Stage[]>("opportunityStages")) ?? standardStages;
}

/** Refuses `opportunity.unknownStage`, naming those there are. */
export function stageOf(stages: readonly Stage[], code: string): Stage {
  const stage = stages.find((each) => each.code === code);
  if (!stage) throw new Refusal("opportunity.unknownStage", { stage: code, stages: stages.map((each) => each.code) });
  return stage;
}
