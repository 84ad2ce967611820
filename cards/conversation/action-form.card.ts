import { button, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import type { FormField } from "../kit/nodes";

/** A tapped button that needs more words: what it is about, and a form that carries the same action. Words come from the action. */
export interface ActionFormProps extends RecordRef {
  readonly action: string;
  /** What is done, and the label of the button: "登记签署". */
  readonly title: string;
  /** Which record: "CT-5 2027 年度供货合同". */
  readonly about: string;
  readonly ask: string | null;
  readonly fields: readonly FormField[];
  /** The message that does the same. */
  readonly typed: string;
  readonly danger: boolean;
}

const sign: ActionFormProps = {
  id: "01JDCONTRACT00000000000005",
  version: 3,
  action: "contract.sign",
  title: "登记签署",
  about: "CT-5 2027 年度供货合同",
  ask: "哪天签的？",
  fields: [
    { input: "day", name: "signedDay", label: "签署日期", required: false },
    { input: "text", name: "fileRef", label: "存档编号", required: false },
  ],
  typed: "CT-5 已签",
  danger: false,
};

export const actionFormCard = defineCard<ActionFormProps>({
  name: "action-form",
  samples: [
    sign,
    {
      ...sign,
      action: "opportunity.lose",
      title: "输单",
      about: "OP-21 2027 直线轴承年框",
      ask: null,
      fields: [{ input: "text", lines: "many", maxLength: 500, name: "reason", label: "原因", required: true }],
      typed: "OP-21 输了 原因",
      danger: true,
    },
  ],
  view(props) {
    const { title, about, ask, typed, danger } = props;
    return {
      title,
      subtitle: about,
      summary: `${title} · ${about}`,
      nodes: [
        ask !== null && text(ask),
        { kind: "form", fields: props.fields, submit: button(title, props.action, props, typed, { style: danger ? "danger" : "primary" }) },
      ],
    };
  },
});
