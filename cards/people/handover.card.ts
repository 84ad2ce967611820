import { bold, field, fields, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { ownedKindNames } from "./owned-kinds.words";

export interface HandoverProps {
  readonly from: string;
  readonly to: string;
  /** Has left the company with it. */
  readonly left: boolean;
  readonly counts: Readonly<
    Record<"lead" | "customer" | "opportunity" | "quote" | "contract" | "salesOrder" | "receivable" | "return" | "ticket" | "todo", number>
  >;
  /** Approvals that waited for them: given to the colleague, to whoever is above, or to nobody. */
  readonly turns: Readonly<Record<"given" | "above" | "stay", number>>;
}

const words = {
  zh: {
    title: "移交",
    head: (from: string, to: string) => `${from} → ${to}`,
    nothing: (from: string) => `${from} 名下没有要移交的`,
    count: (count: number) => `${count} 个`,
    left: (from: string) => `${from} 已停用，不再接新工作。`,
    stays: "已结束的单据留在原负责人名下。",
    turns: "审批",
    above: (to: string, count: number) => `${to} 不能审的 ${count} 项审批已交给上一级。`,
    stuck: (count: number) => `还有 ${count} 项审批没有别人能审，请提交人撤回后重新提交。`,
    between: "",
  },
  en: {
    title: "Handed over",
    head: (from: string, to: string) => `${from} → ${to}`,
    nothing: (from: string) => `${from} looks after nothing that is open`,
    count: (count: number) => String(count),
    left: (from: string) => `${from} has left and takes no new work.`,
    stays: "What is over stays with whoever did it.",
    turns: "Approvals",
    above: (to: string, count: number) => `Approvals that ${to} may not decide went to whoever is above: ${count}.`,
    stuck: (count: number) => `Approvals that nobody else may decide: ${count}. Ask who submitted them to withdraw and submit anew.`,
    between: " ",
  },
} as const;

const counts = {
  lead: 2,
  customer: 14,
  opportunity: 5,
  quote: 3,
  contract: 1,
  salesOrder: 4,
  receivable: 3,
  return: 0,
  ticket: 0,
  todo: 6,
};
const none = { lead: 0, customer: 0, opportunity: 0, quote: 0, contract: 0, salesOrder: 0, receivable: 0, return: 0, ticket: 0, todo: 0 };

export const handoverCard = defineCard<HandoverProps>({
  name: "handover",
  samples: [
    { from: "韩梅梅", to: "李雷", left: true, counts, turns: { given: 2, above: 1, stay: 1 } },
    { from: "Tom Baker", to: "Han Meimei", left: false, counts: none, turns: { given: 0, above: 0, stay: 0 } },
  ],
  view({ from, to, left, counts: moved, turns }, language) {
    const say = words[language];
    const names = ownedKindNames[language];
    const kinds = Object.keys(names) as (keyof typeof names)[];
    const all = kinds.reduce((sum, kind) => sum + moved[kind], turns.given + turns.above + turns.stay);
    const lines = [
      turns.above > 0 && say.above(to, turns.above),
      turns.stay > 0 && say.stuck(turns.stay),
      left && say.left(from),
      say.stays,
    ];
    const head = all === 0 ? say.nothing(from) : say.head(from, to);
    return {
      title: say.title,
      subtitle: say.head(from, to),
      summary: [say.title, head].join(" · "),
      nodes: [
        text(bold(head)),
        fields(
          ...kinds.map((kind) => field(names[kind], moved[kind] === 0 ? null : say.count(moved[kind]))),
          field(say.turns, turns.given === 0 ? null : say.count(turns.given)),
        ),
        note(lines.filter(Boolean).join(say.between)),
      ],
    };
  },
});
