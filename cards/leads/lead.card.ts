import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment, money, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type LeadMove = "claim" | "contact" | "keep" | "qualify" | "release" | "disqualify";

export interface LeadCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"lead">;
  readonly company: string;
  readonly contact: string | null;
  /** As the viewer may see it: masked in groups. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly source: string | null;
  /** The fair or campaign, where it says more than the source. */
  readonly campaign: string | null;
  readonly region: string | null;
  readonly interest: string | null;
  readonly amount: MoneyValue | null;
  readonly owner: string | null;
  readonly lastFollowUp: string | null;
  /** The day on which it goes back into the pool when nobody touches it; only once that is near. */
  readonly poolDay: string | null;
  readonly reason: string | null;
  /** Records that may be the same company, "C001 华强". */
  readonly twins: readonly string[];
  readonly moves: readonly LeadMove[];
}

const words = {
  zh: {
    title: "线索",
    contact: "联系人",
    phone: "电话",
    email: "邮箱",
    source: "来源",
    region: "地区",
    interest: "意向",
    amount: "预计金额",
    owner: "负责人",
    nobody: "公海，暂无负责人",
    lastFollowUp: "最近跟进",
    reason: "无效原因",
    falls: (on: string) => `没有跟进的话，${on} 收回公海`,
    twins: (names: string) => `可能重复：${names}`,
    moves: {
      claim: ["领取", (number: string) => `领 ${number}`],
      contact: ["记跟进", (number: string) => `跟进 ${number} 内容`],
      keep: ["再留几天", (number: string) => `${number} 再留几天`],
      release: ["放回公海", (number: string) => `${number} 放回公海`],
      qualify: ["转商机", (number: string) => `${number} 转商机`],
      disqualify: ["判为无效", (number: string) => `${number} 无效 原因`],
    },
  },
  en: {
    title: "Lead",
    contact: "Contact",
    phone: "Phone",
    email: "E-mail",
    source: "Source",
    region: "Region",
    interest: "Interested in",
    amount: "Expected amount",
    owner: "Owner",
    nobody: "in the pool, nobody's yet",
    lastFollowUp: "Last follow-up",
    reason: "Why disqualified",
    falls: (on: string) => `Goes back into the pool on ${on} unless somebody follows up`,
    twins: (names: string) => `Possibly the same as: ${names}`,
    moves: {
      claim: ["Claim", (number: string) => `claim ${number}`],
      contact: ["Log a follow-up", (number: string) => `follow up ${number} what was said`],
      keep: ["Keep it", (number: string) => `keep ${number}`],
      release: ["Release", (number: string) => `release ${number}`],
      qualify: ["Qualify", (number: string) => `qualify ${number}`],
      disqualify: ["Disqualify", (number: string) => `disqualify ${number} reason`],
    },
  },
} as const;

const atFair: LeadCardProps = {
  id: "01JDLEAD00000000000000007",
  version: 1,
  number: "LD-7",
  state: "pool",
  company: "杭州云汐智能装备",
  contact: "许工",
  phone: "139****0007",
  email: null,
  source: "展会",
  campaign: null,
  region: "华东",
  interest: "直线导轨",
  amount: { amount: "80000.00", currency: "CNY" },
  owner: null,
  lastFollowUp: null,
  poolDay: null,
  reason: null,
  twins: [],
  moves: ["claim"],
};

export const leadCard = defineCard<LeadCardProps>({
  name: "lead",
  samples: [
    atFair,
    {
      ...atFair,
      state: "contacted",
      campaign: "2026 广交会",
      poolDay: "2026-12-06",
      owner: "韩梅梅",
      lastFollowUp: "2026-11-20T15:00",
      moves: ["qualify", "contact", "keep", "release", "disqualify"],
    },
    { ...atFair, state: "disqualified", reason: "只要样品", twins: ["C004 博远"], moves: [] },
  ],
  view(lead, language) {
    const say = words[language];
    const state = stateTag("lead", lead.state, language);
    const followedUp = lead.lastFollowUp && `${say.lastFollowUp} ${moment(lead.lastFollowUp, language)}`;
    const origin = [lead.source && `${say.source} ${lead.source}`, lead.campaign, followedUp].filter(Boolean).join(" · ");
    return {
      title: `${say.title} ${lead.number}`,
      subtitle: lead.company,
      state,
      summary: [`${lead.number} ${lead.company}`, lead.interest, state.text].filter(Boolean).join(" · "),
      nodes: [
        lead.poolDay !== null && text(tag(say.falls(day(lead.poolDay, language)), "warning")),
        lead.twins.length > 0 && text(say.twins(lead.twins.join(", "))),
        fields(
          field(say.contact, lead.contact),
          field(say.phone, lead.phone),
          field(say.email, lead.email),
          field(say.region, lead.region),
          field(say.interest, lead.interest),
          field(say.amount, lead.amount && money(lead.amount)),
          field(say.owner, lead.owner ?? say.nobody),
        ),
        lead.reason !== null && fields(field(say.reason, lead.reason)),
        buttons(
          ...lead.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `lead.${move}`, lead, typed(lead.number), index === 0 ? { style: "primary" } : {});
          }),
        ),
        origin !== "" && note(origin),
      ],
    };
  },
});
