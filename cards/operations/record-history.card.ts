import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

/** What happened to a record, the newest first: who, when, what, and the message that asked for it. */
export interface RecordHistoryProps {
  /** "SO-14", or what it is called. */
  readonly record: string;
  readonly lines: readonly {
    readonly at: string;
    readonly who: string;
    /** "submit" */
    readonly did: string;
    /** "State: draft → pending approval" */
    readonly changes: readonly string[];
    /** The message that asked for it. */
    readonly said: string | null;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: (record: string) => `${record} 的操作记录`,
    columns: ["时间", "谁", "做了什么"],
    count: (count: number) => `${count} 条记录`,
    empty: "还没有操作记录：它是装入的数据，之后没有人改过",
    list: "；",
    said: (text: string) => `“${text}”`,
  },
  en: {
    title: (record: string) => `History of ${record}`,
    columns: ["When", "Who", "What"],
    count: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
    empty: "There is nothing on record: it was loaded as data, and nobody has changed it since",
    list: "; ",
    said: (text: string) => `“${text}”`,
  },
};

/** Of a long message as much as a row has room for. */
const mostSaid = 120;
const shortened = (text: string) => (text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text);

const sample: RecordHistoryProps = {
  record: "SO-14",
  lines: [
    {
      at: "2026-11-25T10:30",
      who: "汤姆",
      did: "取消",
      changes: ["状态：待付款 → 已取消", "原因：— → 客户预算冻结"],
      said: "取消 SO-14 客户预算冻结",
    },
    { at: "2026-11-20T09:00", who: "汤姆", did: "新建", changes: [], said: "QT-30 成交" },
    { at: "2026-11-20T08:00", who: "系统", did: "登记", changes: [], said: null },
  ],
  page: wholeList,
};

export const recordHistoryCard = defineCard<RecordHistoryProps>({
  name: "record-history",
  samples: [
    sample,
    {
      ...sample,
      lines: Array.from({ length: 20 }, () => sample.lines[0] as (typeof sample.lines)[number]),
      page: { before: 0, next: "01JDLISTROW00000000000020" },
    },
    { ...sample, lines: [] },
  ],
  view({ record, lines, page }, language) {
    const say = words[language];
    return listView({
      title: say.title(record),
      count: say.count(lines.length),
      columns: say.columns,
      rows: lines.map(({ at, who, did, changes, said }) => [
        moment(at, language),
        who,
        [did, ...changes, ...(said === null ? [] : [say.said(shortened(said))])].join(say.list),
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
