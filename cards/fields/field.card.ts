import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { stateTag } from "../kit/state-tag";

export interface FieldCardProps extends RecordRef {
  readonly state: StateOf<"field">;
  /** "客户" */
  readonly record: string;
  readonly label: string;
  /** In the other language, where it is another. */
  readonly otherLabel: string | null;
  readonly kind: string;
  readonly rules: readonly string[];
  readonly filledIn: number;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: (record: string) => `${record}的字段`,
    kind: "类型",
    rules: "规则",
    other: "英文名",
    filledIn: "已填",
    records: (count: number) => `${count} 条记录`,
    archive: "归档",
    restore: "恢复",
    typedArchive: (record: string, label: string) => `归档${record}字段 ${label}`,
    typedRestore: (record: string, label: string) => `恢复${record}字段 ${label}`,
    asked: "归档后不再出现在卡片和表单里，已填的值保留。",
    how: (record: string, label: string) => `填写：${record}名 ${label} 值 · 修改：${record}字段 ${label} 必填／加选项 …／改名 …`,
    list: "；",
  },
  en: {
    title: (record: string) => `Field of ${record.toLowerCase()}`,
    kind: "Kind",
    rules: "Rules",
    other: "In Chinese",
    filledIn: "Filled in on",
    records: (count: number) => `${count} ${count === 1 ? "record" : "records"}`,
    archive: "Archive",
    restore: "Restore",
    typedArchive: (record: string, label: string) => `archive ${record.toLowerCase()} field ${label}`,
    typedRestore: (record: string, label: string) => `restore ${record.toLowerCase()} field ${label}`,
    asked: "It leaves cards and forms; what was filled in is kept.",
    how: (record: string, label: string) =>
      `Fill in: set ${label} of a ${record.toLowerCase()} to a value · Change: make field ${label} required, add option … to field ${label}, rename field ${label} to …`,
    list: "; ",
  },
};

const industry: FieldCardProps = {
  id: "01JDFIELD00000000000000001",
  version: 1,
  state: "on",
  record: "客户",
  label: "行业",
  otherLabel: "industry",
  kind: "单选",
  rules: ["汽车 / 电子 / 其他", "必填"],
  filledIn: 12,
  mayManage: true,
};

export const fieldCard = defineCard<FieldCardProps>({
  name: "field",
  samples: [industry, { ...industry, state: "archived", rules: [], otherLabel: null }, { ...industry, mayManage: false, filledIn: 1 }],
  view(props, language) {
    const say = words[language];
    const { record, label, state } = props;
    return {
      title: say.title(record),
      subtitle: label,
      state: stateTag("field", state, language),
      summary: [say.title(record), label, props.kind].join(" · "),
      nodes: [
        fields(
          field(say.kind, props.kind),
          field(say.rules, props.rules.join(say.list)),
          field(say.other, props.otherLabel),
          field(say.filledIn, say.records(props.filledIn)),
        ),
        props.mayManage &&
          buttons(
            state === "on" &&
              button(say.archive, "field.archive", props, say.typedArchive(record, label), {
                style: "danger",
                confirm: { title: say.archive, text: say.asked },
              }),
            state === "archived" && button(say.restore, "field.restore", props, say.typedRestore(record, label), { style: "primary" }),
          ),
        state === "on" && note(say.how(record, label)),
      ],
    };
  },
});
