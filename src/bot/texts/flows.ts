import type { FlowStep } from "../../domain/approvals/flow";
import type { Language } from "../../domain/shared/actor";

/** The words an approval flow is read back in; names and conditions are written already. */
export interface FlowWords {
  sentence(matter: string, when: string | null, steps: readonly string[], clock: string | null, copies: readonly string[]): string;
  step(who: readonly string[], needs: FlowStep["needs"], when: string | null, nobody: string | null): string;
  manager(levels: number): string;
  readonly skipped: string;
  nobody(who: string): string;
  remind(hours: number): string;
  escalate(hours: number): string;
  readonly comma: string;
}

const above = ["", "负责人的上级", "负责人上级的上级"];

export const flowWords: Readonly<Record<Language, FlowWords>> = {
  zh: {
    sentence: (matter, when, steps, clock, copies) =>
      [
        `${matter}${when === null ? "" : `，当${when}时`}：${steps.map((step, index) => (index === 0 ? step : `再${step}`)).join("，")}`,
        clock,
        copies.length === 0 ? null : `抄送${copies.join("、")}`,
      ]
        .filter(Boolean)
        .join("；"),
    step(who, needs, when, nobody) {
      const by = who.length === 1 ? who[0] : who.join(needs === "any" ? "或" : needs === "all" ? "和" : "、然后");
      const how = who.length === 1 ? "审批" : needs === "any" ? "任一人审批" : needs === "all" ? "都要审批" : "依次审批";
      return `${when === null ? "" : `（仅当${when}）`}由${by}${how}${nobody === null ? "" : `（${nobody}）`}`;
    },
    manager: (levels) => above[levels] ?? `负责人往上第 ${levels} 级`,
    skipped: "没有人可批就跳过",
    nobody: (who) => `没有人可批就给${who}`,
    remind: (hours) => `${hours} 个工作小时没处理就提醒`,
    escalate: (hours) => `${hours} 个工作小时没处理就升级到上级`,
    comma: "，",
  },
  en: {
    sentence: (matter, when, steps, clock, copies) =>
      [
        `${matter}${when === null ? "" : ` where ${when}`}: ${steps.join(", then ")}`,
        clock,
        copies.length === 0 ? null : `copy to ${copies.join(", ")}`,
      ]
        .filter(Boolean)
        .join("; "),
    step(who, needs, when, nobody) {
      const by = who.join(needs === "any" ? " or " : needs === "all" ? " and " : ", after that ");
      const how = who.length > 1 && needs === "all" ? `${by}, all of them` : by;
      return `${how}${when === null ? "" : ` (only where ${when})`}${nobody === null ? "" : ` (${nobody})`}`;
    },
    manager: (levels) =>
      levels === 1 ? "the owner's manager" : levels === 2 ? "the manager's manager" : `the manager ${levels} levels above the owner`,
    skipped: "skipped if nobody may decide",
    nobody: (who) => `${who} if nobody may decide`,
    remind: (hours) => `a reminder after ${hours} working hour${hours === 1 ? "" : "s"}`,
    escalate: (hours) => `escalated to the manager above after ${hours} working hour${hours === 1 ? "" : "s"}`,
    comma: ", ",
  },
};
