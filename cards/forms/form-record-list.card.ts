import { button } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface FormRecordListProps {
  readonly formId: string;
  readonly formVersion: number;
  readonly form: string;
  /** "requested · mine"; null for all. */
  readonly asked: string | null;
  /** The labels of the form's first fields. */
  readonly columns: readonly string[];
  readonly records: readonly {
    readonly number: string;
    readonly state: string;
    readonly owner: string;
    readonly values: readonly string[];
  }[];
  readonly page: ListPage;
  readonly mayCreate: boolean;
}

const words = {
  zh: {
    columns: ["编号", "状态", "负责人"],
    count: (count: number) => `${count} 条`,
    empty: (form: string) => `没有符合的${form}。`,
    make: (form: string) => `发送“新建${form}”就能建一条。`,
    other: "换个条件再查，或问能看全部的同事。",
    create: "新建",
    typed: (form: string) => `新建${form}`,
  },
  en: {
    columns: ["No.", "State", "Owner"],
    count: (count: number) => (count === 1 ? "1 record" : `${count} records`),
    empty: (form: string) => `No ${form} fits. `,
    make: (form: string) => `Send “new ${form}” to make one.`,
    other: "Ask with another condition, or a colleague who sees all.",
    create: "New",
    typed: (form: string) => `new ${form}`,
  },
};

const row = { number: "SR-3", state: "lent", owner: "Tom Baker", values: ["servo test bench", "2026-12-10"] };
const loans: FormRecordListProps = {
  formId: "01JDFORM000000000000000001",
  formVersion: 1,
  form: "Sample request",
  asked: "lent",
  columns: ["equipment", "until"],
  records: [row, { ...row, number: "SR-2", owner: "", values: ["", ""] }],
  page: wholeList,
  mayCreate: true,
};

export const formRecordListCard = defineCard<FormRecordListProps>({
  name: "form-record-list",
  samples: [
    loans,
    { ...loans, asked: null, records: Array.from({ length: 20 }, () => row), page: { before: 20, next: "01JDLISTROW00000000000040" } },
    { ...loans, records: [] },
    { ...loans, records: [], mayCreate: false, columns: [] },
  ],
  view(props, language) {
    const say = words[language];
    const { form, records, page, mayCreate } = props;
    return listView({
      title: form,
      subtitle: props.asked,
      count: say.count(records.length),
      columns: [...say.columns, ...props.columns],
      rows: records.map(({ number, state, owner, values }) => [number, state, owner, ...values]),
      empty: `${say.empty(form)}${mayCreate ? say.make(form) : say.other}`,
      page: { ...page, language },
      buttons: [mayCreate && button(say.create, "formRecord.create", { id: props.formId, version: props.formVersion }, say.typed(form))],
    });
  },
});
