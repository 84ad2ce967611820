import { button, buttons, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import type { CardNode } from "../kit/nodes";
import { approvalFacts, type ApprovalCardProps } from "./approval.card";
import { approvalSamples } from "./approval.samples";

export interface ApprovalBatchProps extends RecordRef {
  readonly approvals: readonly ApprovalCardProps[];
}

const words = {
  zh: {
    title: (count: number) => `一起审批 ${count} 张`,
    ask: "请逐张看过依据，再一次同意；有一张不同意就单独处理它。",
    approve: (count: number) => `同意这 ${count} 张`,
    typed: (numbers: readonly string[]) => `同意 ${numbers.join(" 和 ")}`,
  },
  en: {
    title: (count: number) => `Approve ${count} together`,
    ask: "Look at the evidence of each, then approve them by one tap; deal with one that you would not approve by itself.",
    approve: (count: number) => `Approve these ${count}`,
    typed: (numbers: readonly string[]) => `approve ${numbers.join(" and ")}`,
  },
};

const [open] = approvalSamples;

/** Several at once, each with what it rests on; there is no button that refuses several. */
export const approvalBatchCard = defineCard<ApprovalBatchProps>({
  name: "approval-batch",
  samples: open ? [{ id: "01JDBATCH0000000000000001", version: 1, approvals: [open, { ...open, number: "QT-33" }] }] : [],
  view(batch, language) {
    const say = words[language];
    const { approvals } = batch;
    const numbers = approvals.map(({ number }) => number);
    const each = approvals.flatMap((approval): readonly (CardNode | null)[] => [
      { kind: "heading", text: `${approval.number} · ${approval.about}` },
      ...approvalFacts(approval, language),
    ]);
    return {
      title: say.title(approvals.length),
      summary: `${say.title(approvals.length)} · ${numbers.join(", ")}`,
      nodes: [
        text(say.ask),
        ...each,
        buttons(button(say.approve(approvals.length), "approval.approveBatch", batch, say.typed(numbers), { style: "primary" })),
        note(say.typed(numbers)),
      ],
    };
  },
});
