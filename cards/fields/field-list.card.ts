import { button } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";

export interface FieldListProps {
  /** Of this kind of record only. */
  readonly record: string | null;
  readonly fields: readonly { readonly record: string; readonly label: string; readonly kind: string; readonly rules: string }[];
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "自定义字段",
    columns: ["记录", "字段", "类型", "规则"],
    count: (count: number) => `${count} 个字段`,
    empty: "还没有自定义字段。运营负责人说一句就能加，例如“给客户加字段 行业 单选 汽车/电子/其他”",
    add: "加字段",
    typed: "给客户加字段 名称 类型",
  },
  en: {
    title: "Custom fields",
    columns: ["Record", "Field", "Kind", "Rules"],
    count: (count: number) => `${count} ${count === 1 ? "field" : "fields"}`,
    empty:
      "No custom fields yet. An operations lead adds one with a sentence: “add field industry to customers: one of auto, electronics, other”",
    add: "Add a field",
    typed: "add field name to customers: kind",
  },
};

const one = { record: "客户", label: "行业", kind: "单选", rules: "汽车 / 电子 / 其他；必填" };

export const fieldListCard = defineCard<FieldListProps>({
  name: "field-list",
  samples: [
    { record: null, fields: [one, { ...one, record: "商机", label: "预算", kind: "金额", rules: "" }], mayManage: true },
    { record: "客户", fields: Array.from({ length: 40 }, () => one), mayManage: false },
    { record: null, fields: [], mayManage: true },
  ],
  view({ record, fields, mayManage }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: record,
      count: say.count(fields.length),
      columns: say.columns,
      rows: fields.map((each) => [each.record, each.label, each.kind, each.rules]),
      empty: say.empty,
      buttons: [mayManage && button(say.add, "field.define", { id: "new", version: 1 }, say.typed)],
    });
  },
});
