import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";

/** Records found by what their fields hold. */
export interface RecordListProps {
  /** "客户" */
  readonly kind: string;
  /** "行业是汽车" */
  readonly asked: string;
  /** The asked fields' labels. */
  readonly columns: readonly string[];
  readonly records: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly page: ListPage;
}

const words = {
  zh: { count: (count: number) => `${count} 条`, empty: "没有符合的记录。换个条件再查，或先把字段填上" },
  en: { count: (count: number) => `${count} found`, empty: "None fits. Ask with another condition, or fill the field in first" },
};

const acme: RecordListProps = {
  kind: "Customer",
  asked: "industry is auto",
  columns: ["industry"],
  records: [{ name: "C001 深圳华强精密机械有限公司", values: ["auto"] }],
  page: wholeList,
};

export const recordListCard = defineCard<RecordListProps>({
  name: "record-list",
  samples: [
    acme,
    {
      ...acme,
      records: Array.from({ length: 20 }, () => ({ name: "C001 Acme", values: ["auto"] })),
      page: { before: 0, next: "01JDLISTROW00000000000020" },
    },
    { ...acme, records: [] },
  ],
  view({ kind, asked, columns, records, page }, language) {
    const say = words[language];
    return listView({
      title: kind,
      subtitle: asked,
      count: say.count(records.length),
      columns: [kind, ...columns],
      rows: records.map(({ name, values }) => [name, ...values]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
