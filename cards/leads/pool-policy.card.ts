import { field, fields, note } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** Whole days, and a number of leads; 0: that part is off. */
export interface PoolPolicyProps {
  readonly untouchedDays: number;
  readonly prospectDays: number;
  readonly warnDays: number;
  readonly mostHeld: number;
  readonly coolingOffDays: number;
  readonly extensionDays: number;
}

const words = {
  zh: {
    title: "公海规则",
    off: "不启用",
    untouched: "没人跟进就收回",
    prospects: "潜在客户没人跟进就收回",
    untouchedDays: (days: number) => `满 ${days} 天，次日收回`,
    warn: "收回前提醒",
    days: (days: number) => `${days} 天`,
    held: "每人最多持有",
    leads: (count: number) => `${count} 条`,
    cooling: "放回后不能再领",
    extension: "可延期一次",
    note: "改规则：发送“公海规则 收回 15 潜在客户 90 提醒 3 上限 50 冷却 7 延期 7”，写 0 表示不启用",
  },
  en: {
    title: "Rules of the lead pool",
    off: "off",
    untouched: "Falls back when untouched",
    prospects: "Prospects fall back when untouched",
    untouchedDays: (days: number) => `after ${days} full ${days === 1 ? "day" : "days"}, on the next one`,
    warn: "Owner is warned before",
    days: (days: number) => (days === 1 ? "1 day" : `${days} days`),
    held: "One person holds at most",
    leads: (count: number) => (count === 1 ? "1 lead" : `${count} leads`),
    cooling: "No claiming again for",
    extension: "Can be kept longer, once, by",
    note: "To change: send “pool rules: untouched 15, prospects 90, warn 3, limit 50, cooling 7, extension 7”; 0 switches a part off",
  },
} as const;

export const poolPolicyCard = defineCard<PoolPolicyProps>({
  name: "pool-policy",
  samples: [
    { untouchedDays: 15, prospectDays: 90, warnDays: 3, mostHeld: 50, coolingOffDays: 7, extensionDays: 7 },
    { untouchedDays: 0, prospectDays: 0, warnDays: 0, mostHeld: 0, coolingOffDays: 0, extensionDays: 0 },
  ],
  view(policy, language) {
    const say = words[language];
    const or = (value: number, shown: (value: number) => string) => (value === 0 ? say.off : shown(value));
    return {
      title: say.title,
      summary: `${say.title} · ${say.untouched} ${or(policy.untouchedDays, say.untouchedDays)}`,
      nodes: [
        fields(
          field(say.untouched, or(policy.untouchedDays, say.untouchedDays)),
          field(say.prospects, or(policy.prospectDays, say.untouchedDays)),
          field(say.warn, or(policy.warnDays, say.days)),
          field(say.held, or(policy.mostHeld, say.leads)),
          field(say.cooling, or(policy.coolingOffDays, say.days)),
          field(say.extension, or(policy.extensionDays, say.days)),
        ),
        note(say.note),
      ],
    };
  },
});
