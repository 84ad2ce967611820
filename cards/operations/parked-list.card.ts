import { button } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView } from "../kit/list-view";
import { parkedWords, type ParkedKind } from "./parked.words";

export interface ParkedListProps {
  readonly parked: readonly {
    readonly reference: string;
    readonly kind: ParkedKind;
    readonly count: number;
    readonly person: string | null;
    readonly where: string;
    readonly since: string;
    readonly problem: string;
  }[];
}

const words = {
  zh: {
    title: "未送达",
    columns: ["编号", "内容", "给谁", ">数量", "最早", "原因"],
    count: (groups: number) => `${groups} 处没送到`,
    empty: "没有未送达的消息，也没有没做完的后续处理。",
    retry: "全部重发",
    typed: "重发未送达",
  },
  en: {
    title: "Undelivered",
    columns: ["No.", "What", "To", ">How many", "First", "Reason"],
    count: (groups: number) => (groups === 1 ? "1 place where something stands still" : `${groups} places where something stands still`),
    empty: "Everything was delivered, and no follow-up work is left.",
    retry: "Send all again",
    typed: "retry undelivered",
  },
};

const one = {
  reference: "DEL-000001",
  kind: "delivery",
  count: 3,
  person: "韩梅梅",
  where: "slack",
  since: "2026-11-25T10:30",
  problem: "channel_not_found",
} as const;

export const parkedListCard = defineCard<ParkedListProps>({
  name: "parked-list",
  samples: [
    {
      parked: [one, { ...one, kind: "event", reference: "EV-000002", person: null, where: "order.paid", problem: "connect ECONNREFUSED" }],
    },
    { parked: Array.from({ length: 50 }, () => one) },
    { parked: [] },
  ],
  view({ parked }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(parked.length),
      columns: say.columns,
      rows: parked.map((each) => [
        each.reference,
        parkedWords[language][each.kind].what,
        [each.person, each.where].filter(Boolean).join(" · "),
        String(each.count),
        moment(each.since, language),
        each.problem,
      ]),
      empty: say.empty,
      buttons: [parked.length > 0 && button(say.retry, "parked.retryAll", { id: "all", version: 1 }, say.typed, { style: "primary" })],
    });
  },
});
