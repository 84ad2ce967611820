import type { Argument } from "../../conversation/arguments";

/** The stages a company begins with, as people say them. */
export const stageWords: NonNullable<Argument["options"]> = {
  initialContact: { zh: ["初步接触", "初次接触", "接触"], en: ["initial contact", "first contact"] },
  needsAnalysis: { zh: ["需求分析", "需求", "需求确认"], en: ["needs analysis", "need analysis", "discovery", "needs"] },
  quotation: { zh: ["报价阶段", "报价"], en: ["quotation", "quoting", "quote stage", "quote"] },
  negotiation: { zh: ["商务谈判", "谈判"], en: ["negotiation", "negotiating", "negotiations", "nego"] },
};
