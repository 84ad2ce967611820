import { bold, button, buttons, field, fields, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** "Really?" before what cannot be taken back, and before a draft that was guessed. Texts come from the command. */
export interface ConfirmationProps {
  readonly questionId: string;
  readonly version: number;
  /** "取消订单 SO-14" */
  readonly what: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What follows, in words; null: nothing beyond. */
  readonly consequence: string | null;
  readonly dangerous: boolean;
  /** Once answered: no buttons, but what was said. */
  readonly answered: "yes" | "no" | null;
}

const words = {
  zh: {
    title: "请确认",
    asks: (what: string) => `${what}，确定吗？`,
    yes: "确定",
    no: "不了",
    typedYes: "是",
    typedNo: "不",
    answered: { yes: "已确认", no: "已放弃，什么也没改" },
    hint: "回复「是」或「不」，也可以直接说要改什么",
  },
  en: {
    title: "Please confirm",
    asks: (what: string) => `${what}: are you sure?`,
    yes: "Yes, go ahead",
    no: "No",
    typedYes: "yes",
    typedNo: "no",
    answered: { yes: "confirmed", no: "dropped, nothing was changed" },
    hint: "Answer “yes” or “no”, or say what to change",
  },
};

const cancel: ConfirmationProps = {
  questionId: "01JDQUESTION000000000002",
  version: 1,
  what: "取消订单 SO-14",
  facts: [
    { label: "客户", value: "Acme Robotics Inc." },
    { label: "金额", value: "$8,200.00" },
  ],
  consequence: "预占会释放，应收会冲减",
  dangerous: true,
  answered: null,
};

export const confirmationCard = defineCard<ConfirmationProps>({
  name: "confirmation",
  samples: [
    cancel,
    { ...cancel, dangerous: false, consequence: null, facts: [] },
    { ...cancel, answered: "yes" },
    { ...cancel, answered: "no" },
  ],
  view({ questionId, version, what, facts, consequence, dangerous, answered }, language) {
    const say = words[language];
    const ref = { id: questionId, version };
    return {
      title: say.title,
      ...(answered !== null && {
        state: { text: say.answered[answered], tone: answered === "yes" ? ("good" as const) : ("neutral" as const) },
      }),
      summary: answered === null ? say.asks(what) : `${what} · ${say.answered[answered]}`,
      nodes: [
        text(bold(answered === null ? say.asks(what) : what)),
        fields(...facts.map(({ label, value }) => field(label, value))),
        consequence !== null && text(consequence),
        answered === null &&
          buttons(
            button(say.yes, "conversation.yes", ref, say.typedYes, { style: dangerous ? "danger" : "primary" }),
            button(say.no, "conversation.no", ref, say.typedNo),
          ),
        answered === null && note(say.hint),
      ],
    };
  },
});
