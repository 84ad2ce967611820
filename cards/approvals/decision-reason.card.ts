import { button, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";

export interface DecisionReasonProps extends RecordRef {
  readonly decision: "reject" | "return" | "withdraw";
  readonly number: string;
  readonly about: string;
  /** Why the last answer was not taken: "请写理由". */
  readonly problem?: string;
}

const words = {
  zh: {
    reject: { title: "驳回", ask: "为什么驳回？申请人会看到。", typed: (number: string) => `驳回 ${number} 理由` },
    return: { title: "退回修改", ask: "要改什么？申请人会看到。", typed: (number: string) => `${number} 退回 理由` },
    withdraw: { title: "撤回", ask: "为什么撤回？审批人会看到。", typed: (number: string) => `撤回 ${number} 理由` },
    reason: "理由",
  },
  en: {
    reject: {
      title: "Reject",
      ask: "Why do you reject it? Whoever asked will see this.",
      typed: (number: string) => `reject ${number} reason`,
    },
    return: {
      title: "Return for change",
      ask: "What is to be changed? Whoever asked will see this.",
      typed: (number: string) => `return ${number} reason`,
    },
    withdraw: {
      title: "Withdraw",
      ask: "Why do you withdraw it? The approvers will see this.",
      typed: (number: string) => `withdraw ${number} reason`,
    },
    reason: "Reason",
  },
};

const quote = { id: "01JDAPPROVAL0000000000031", version: 1, number: "QT-31", about: "深圳华强精密机械有限公司" };

/** Asks for the words that a no owes; the submitted form carries the same action as the button that asked. */
export const decisionReasonCard = defineCard<DecisionReasonProps>({
  name: "decision-reason",
  samples: [
    { ...quote, decision: "reject" },
    { ...quote, decision: "return", problem: "请写理由" },
    { ...quote, decision: "withdraw" },
  ],
  view(props, language) {
    const say = words[language];
    const { title, ask, typed } = say[props.decision];
    return {
      title: `${title} ${props.number}`,
      subtitle: props.about,
      summary: `${title} ${props.number} · ${ask}`,
      nodes: [
        text(ask),
        {
          kind: "form",
          fields: [
            {
              input: "text",
              lines: "many",
              maxLength: 500,
              name: "reason",
              label: say.reason,
              required: true,
              ...(props.problem !== undefined && { problem: props.problem }),
            },
          ],
          submit: button(title, `approval.${props.decision}`, props, typed(props.number), {
            style: props.decision === "reject" ? "danger" : "primary",
          }),
        },
      ],
    };
  },
});
