import { button, buttons, field, fields, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import type { Tone } from "../kit/nodes";

export interface FormRecordCardProps extends RecordRef {
  /** "Sample request" */
  readonly form: string;
  readonly number: string;
  readonly state: string;
  readonly tone: Tone;
  readonly since: string;
  readonly owner: string | null;
  readonly createdAt: string;
  /** The record that a rule made it from. */
  readonly source: string | null;
  readonly approval: string | null;
  /** Where it may go from here, by this viewer; the state's code and its name. */
  readonly moves: readonly { readonly to: string; readonly label: string }[];
  readonly maySubmit: boolean;
}

/** More ways than that are chosen from a list. */
const mostButtons = 3;

const words = {
  zh: {
    since: "进入状态",
    owner: "负责人",
    nobody: "还没有人负责",
    created: "创建",
    source: "来自",
    approval: "审批",
    submit: "提交审批",
    move: "流转",
    typedSubmit: (number: string) => `提交 ${number}`,
    typedMove: (number: string, state: string) => `${number} 流转到 ${state}`,
  },
  en: {
    since: "Since",
    owner: "Owner",
    nobody: "nobody yet",
    created: "Created",
    source: "From",
    approval: "Approval",
    submit: "Submit for approval",
    move: "Move on",
    typedSubmit: (number: string) => `submit ${number}`,
    typedMove: (number: string, state: string) => `move ${number} to ${state}`,
  },
};

const loan: FormRecordCardProps = {
  id: "01JDFORMRECORD000000000001",
  version: 1,
  form: "Sample request",
  number: "SR-3",
  state: "requested",
  tone: "info",
  since: "2026-11-25T10:30",
  owner: "Tom Baker",
  createdAt: "2026-11-25T10:30",
  source: null,
  approval: null,
  moves: [
    { to: "lent", label: "lent" },
    { to: "returned", label: "returned" },
  ],
  maySubmit: false,
};

export const formRecordCard = defineCard<FormRecordCardProps>({
  name: "formRecord",
  samples: [
    loan,
    { ...loan, owner: null, source: "SO-12", approval: "approved", tone: "good", moves: [] },
    { ...loan, approval: "not submitted", maySubmit: true, moves: [] },
    { ...loan, moves: Array.from({ length: 12 }, (_, at) => ({ to: `state_${at}`, label: `a state with a long name, ${at}` })) },
  ],
  view(props, language) {
    const say = words[language];
    const { number, id, version, moves } = props;
    const title = `${props.form} ${number}`;
    return {
      title,
      state: { text: props.state, tone: props.tone },
      summary: `${title} · ${props.state}`,
      nodes: [
        fields(
          field(say.owner, props.owner ?? say.nobody),
          field(say.approval, props.approval),
          field(say.since, moment(props.since, language)),
          field(say.created, props.createdAt === props.since ? null : moment(props.createdAt, language)),
          field(say.source, props.source),
        ),
        buttons(
          props.maySubmit && button(say.submit, "formRecord.submit", props, say.typedSubmit(number), { style: "primary" }),
          ...(moves.length > mostButtons
            ? [button(say.move, "formRecord.move", props, say.typedMove(number, moves[0]?.label ?? ""), { style: "primary" })]
            : moves.map(({ to, label }) => button(label, "formRecord.move", { id: `${id}:${to}`, version }, say.typedMove(number, label)))),
        ),
      ],
    };
  },
});
