import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView } from "../kit/list-view";

export interface FormHistoryProps {
  readonly form: string;
  /** Newest first. */
  readonly editions: readonly {
    readonly edition: number;
    readonly by: string;
    readonly at: string;
    /** What it said from then on that it did not say before. */
    readonly said: string;
  }[];
  /** There are older ones. */
  readonly more: boolean;
}

const words = {
  zh: {
    title: (form: string) => `${form} · 历史`,
    columns: [">版本", "谁", "什么时候", "改成"],
    count: (count: number) => `${count} 版`,
    empty: "没有历史",
    more: "更早的版本在操作日志里",
  },
  en: {
    title: (form: string) => `${form} · history`,
    columns: [">Edition", "By", "When", "What it said from then on"],
    count: (count: number) => (count === 1 ? "1 edition" : `${count} editions`),
    empty: "There is no history",
    more: "older editions are in the audit log",
  },
};

const first = { edition: 1, by: "Emma Clark", at: "2026-11-25T10:30", said: "states: requested → lent → returned" };

export const formHistoryCard = defineCard<FormHistoryProps>({
  name: "form-history",
  samples: [
    { form: "Sample request", editions: [{ ...first, edition: 2, said: "moves: requested → lent" }, first], more: false },
    { form: "Sample request", editions: Array.from({ length: 20 }, () => first), more: true },
  ],
  view({ form, editions, more }, language) {
    const say = words[language];
    return listView({
      title: say.title(form),
      count: say.count(editions.length),
      columns: say.columns,
      rows: editions.map(({ edition, by, at, said }) => [String(edition), by, moment(at, language), said]),
      empty: say.empty,
      more: more ? say.more : null,
    });
  },
});
