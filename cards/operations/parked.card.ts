import { bold, button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { parkedWords, type ParkedKind } from "./parked.words";

export interface ParkedCardProps extends RecordRef {
  /** "DEL-7QDAYV": what people call it. */
  readonly reference: string;
  readonly kind: ParkedKind;
  /** How many stand still for the same reason; 0: all of it is handled. */
  readonly count: number;
  /** Whom it was meant for; null for an event. */
  readonly person: string | null;
  /** The platform's name, or the event's type. */
  readonly where: string;
  readonly since: string;
  /** The fault's own words, as the platform or the program gave them. */
  readonly problem: string;
}

const words = {
  zh: {
    waiting: "待处理",
    handled: "已处理",
    handledText: "已重发或放弃，不用再管了。",
    count: (count: number) => `${count} 条`,
    person: "收件人",
    platform: "平台",
    event: "事件",
    many: "数量",
    since: "最早一条",
    problem: "原因",
    retry: "重发",
    drop: "放弃",
    sure: (count: number) => `放弃这 ${count} 条？放弃后不会再发。`,
    typedRetry: (reference: string) => `重发未送达 ${reference}`,
    typedDrop: (reference: string) => `放弃未送达 ${reference}`,
    all: "发送「未送达」查看全部",
  },
  en: {
    waiting: "waiting for you",
    handled: "handled",
    handledText: "Sent again or dropped; nothing is left to do.",
    count: (count: number) => String(count),
    person: "To",
    platform: "Platform",
    event: "Event",
    many: "How many",
    since: "First one",
    problem: "Reason",
    retry: "Send again",
    drop: "Drop",
    sure: (count: number) => `Drop ${count === 1 ? "it" : `all ${count}`}? What is dropped is never sent.`,
    typedRetry: (reference: string) => `retry undelivered ${reference}`,
    typedDrop: (reference: string) => `drop undelivered ${reference}`,
    all: "Send “undelivered” to see all of them",
  },
};

const sample: ParkedCardProps = {
  id: "01JDPARK00000000000000001",
  version: 1,
  reference: "DEL-000001",
  kind: "delivery",
  count: 3,
  person: "韩梅梅",
  where: "slack",
  since: "2026-11-25T10:30",
  problem: "channel_not_found",
};

export const parkedCard = defineCard<ParkedCardProps>({
  name: "parked",
  samples: [
    sample,
    { ...sample, kind: "event", reference: "EV-000001", count: 1, person: null, where: "order.paid", problem: "connect ECONNREFUSED" },
    { ...sample, count: 0 },
  ],
  view(parked, language) {
    const say = words[language];
    const { what, advice } = parkedWords[language][parked.kind];
    const open = parked.count > 0;
    return {
      title: `${what} ${parked.reference}`,
      state: open ? { text: say.waiting, tone: "warning" } : { text: say.handled, tone: "good" },
      summary: [what, parked.person ?? parked.where, open ? say.count(parked.count) : say.handled].join(" · "),
      nodes: [
        text(open ? advice : say.handledText),
        fields(
          field(say.person, parked.person),
          field(parked.kind === "event" ? say.event : say.platform, parked.where),
          field(say.many, open ? say.count(parked.count) : null),
          field(say.since, moment(parked.since, language)),
        ),
        text(bold(say.problem), ` ${parked.problem}`),
        open &&
          buttons(
            button(say.retry, "parked.retry", parked, say.typedRetry(parked.reference), { style: "primary" }),
            button(say.drop, "parked.drop", parked, say.typedDrop(parked.reference), {
              style: "danger",
              confirm: { title: say.drop, text: say.sure(parked.count) },
            }),
          ),
        open && note(say.all),
      ],
    };
  },
});
