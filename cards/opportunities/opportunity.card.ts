import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, moment, percent, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type OpportunityMove = "move" | "followUp" | "quote" | "win" | "lose" | "reopen";

export interface OpportunityCardProps extends RecordRef {
  readonly number: string;
  readonly title: string;
  readonly state: StateOf<"opportunity">;
  readonly customer: string;
  /** In the reader's language: stages are the company's own words. */
  readonly stage: string;
  readonly stages: readonly string[];
  readonly amount: MoneyValue | null;
  readonly probability: string;
  readonly closeDay: string | null;
  readonly nextStep: { readonly on: string; readonly what: string } | null;
  readonly owner: string;
  readonly lostReason: string | null;
  /** "QT-31 v2 待审批", "SO-20 待发货". */
  readonly documents: readonly string[];
  readonly followUps: readonly { readonly at: string; readonly by: string; readonly note: string }[];
  readonly moves: readonly OpportunityMove[];
}

const words = {
  zh: {
    title: "商机",
    noAmount: "金额未定",
    stage: "阶段",
    at: (stage: string, at: number, of: number) => `${stage}（${at}/${of}）`,
    probability: "赢单率",
    closeDay: "预计成交",
    next: "下一步",
    noNext: "未安排",
    owner: "负责人",
    documents: "相关单据",
    lost: "输单原因",
    followUps: (count: number) => `跟进记录（${count}）`,
    followUpColumns: ["时间", "谁", "内容"],
    showAll: (number: string) => `看 ${number} 跟进`,
    moves: {
      move: ["推进阶段", (number: string) => `${number} 推进到 阶段`],
      followUp: ["记跟进", (number: string) => `跟进 ${number} 内容`],
      quote: ["报价", (_number: string, customer: string) => `给${customer}报价`],
      win: ["成交", (number: string) => `${number} 成交`],
      lose: ["输单", (number: string) => `${number} 输了 原因`],
      reopen: ["重新打开", (number: string) => `重新打开 ${number}`],
    },
  },
  en: {
    title: "Deal",
    noAmount: "amount open",
    stage: "Stage",
    at: (stage: string, at: number, of: number) => `${stage} (${at} of ${of})`,
    probability: "Probability",
    closeDay: "Expected to close",
    next: "Next step",
    noNext: "none planned",
    owner: "Owner",
    documents: "Documents",
    lost: "Why lost",
    followUps: (count: number) => `Follow-ups (${count})`,
    followUpColumns: ["When", "Who", "What"],
    showAll: (number: string) => `show ${number} follow-ups`,
    moves: {
      move: ["Move stage", (number: string) => `move ${number} to stage`],
      followUp: ["Log a follow-up", (number: string) => `follow up ${number} what was said`],
      quote: ["Quote", (_number: string, customer: string) => `quote for ${customer}`],
      win: ["Won", (number: string) => `won ${number}`],
      lose: ["Lost", (number: string) => `lost ${number} reason`],
      reopen: ["Reopen", (number: string) => `reopen ${number}`],
    },
  },
} as const;

const frame: OpportunityCardProps = {
  id: "01JDDEAL00000000000000021",
  version: 5,
  number: "OP-21",
  title: "2027 直线轴承年框",
  state: "open",
  customer: "华强",
  stage: "谈判",
  stages: ["初步接触", "需求分析", "报价", "谈判"],
  amount: { amount: "380000.00", currency: "CNY" },
  probability: "80",
  closeDay: "2026-12-15",
  nextStep: { on: "2026-12-02", what: "王总答复" },
  owner: "韩梅梅",
  lostReason: null,
  documents: ["QT-31 v2 待审批"],
  followUps: [{ at: "2026-11-23T16:20", by: "韩梅梅", note: "王总说下周给答复" }],
  moves: ["win", "move", "quote", "followUp", "lose"],
};

export const opportunityCard = defineCard<OpportunityCardProps>({
  name: "opportunity",
  samples: [
    frame,
    { ...frame, state: "won", documents: ["SO-20 待发货"], nextStep: null, moves: [] },
    {
      ...frame,
      state: "lost",
      lostReason: "对方选了更便宜的供应商",
      amount: null,
      closeDay: null,
      followUps: [],
      documents: [],
      moves: ["reopen"],
    },
  ],
  view(deal, language) {
    const say = words[language];
    const state = stateTag("opportunity", deal.state, language);
    const amount = deal.amount ? money(deal.amount) : say.noAmount;
    const open = deal.state === "open";
    return {
      title: `${say.title} ${deal.number}`,
      subtitle: `${deal.customer} · ${deal.title}`,
      state,
      summary: [deal.number, deal.customer, deal.title, amount, open ? deal.stage : state.text].join(" · "),
      nodes: [
        text(bold(amount)),
        fields(
          field(say.lost, deal.lostReason, "bad"),
          field(say.stage, open ? say.at(deal.stage, deal.stages.indexOf(deal.stage) + 1, deal.stages.length) : null),
          field(say.probability, open ? percent(deal.probability) : null),
          field(say.closeDay, deal.closeDay && day(deal.closeDay, language)),
          field(say.next, deal.nextStep ? `${moment(deal.nextStep.on, language)} ${deal.nextStep.what}`.trim() : open ? say.noNext : null),
          field(say.owner, deal.owner),
          field(say.documents, deal.documents.join(", ")),
        ),
        buttons(
          ...deal.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `opportunity.${move}`, deal, typed(deal.number, deal.customer), {
              ...(index === 0 && { style: "primary" }),
            });
          }),
        ),
        deal.followUps.length > 0 &&
          fold(
            say.followUps(deal.followUps.length),
            table(
              say.followUpColumns,
              deal.followUps.map((each) => [moment(each.at, language), each.by, each.note]),
              { visibleRows: 5, showAll: say.showAll(deal.number) },
            ),
          ),
      ],
    };
  },
});
