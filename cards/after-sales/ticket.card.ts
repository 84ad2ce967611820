import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type TicketCardMove = "start" | "wait" | "resume" | "resolve" | "close" | "reopen";

export interface TicketCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"ticket">;
  readonly kind: "complaint" | "repair" | "visit" | "request";
  readonly title: string;
  readonly urgent: boolean;
  readonly customer: string;
  readonly owner: string;
  /** As the reader's clock shows it; null while it waits. */
  readonly due: string | null;
  readonly late: boolean;
  readonly resolution: string | null;
  readonly notes: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  readonly moves: readonly TicketCardMove[];
}

const words = {
  zh: {
    name: "工单",
    kinds: { complaint: "投诉", repair: "报修", visit: "上门", request: "需求" },
    urgent: "紧急",
    late: "已超时",
    owner: "负责人",
    due: "期限",
    paused: "等待中，暂停计时",
    resolution: "处理结果",
    notes: "处理记录",
    moves: {
      start: ["开始处理", (number: string) => `${number} 开始处理`],
      wait: ["挂起", (number: string) => `${number} 挂起`],
      resume: ["继续处理", (number: string) => `${number} 继续处理`],
      resolve: ["已解决", (number: string) => `${number} 解决了 结果`],
      close: ["关闭", (number: string) => `${number} 关单`],
      reopen: ["重新打开", (number: string) => `${number} 重开`],
    },
  },
  en: {
    name: "Ticket",
    kinds: { complaint: "complaint", repair: "repair", visit: "visit", request: "request" },
    urgent: "urgent",
    late: "late",
    owner: "With",
    due: "Due",
    paused: "on hold, the clock stands still",
    resolution: "Outcome",
    notes: "What was done",
    moves: {
      start: ["Start", (number: string) => `start ${number}`],
      wait: ["Put on hold", (number: string) => `${number} on hold`],
      resume: ["Go on", (number: string) => `${number} continue`],
      resolve: ["Resolved", (number: string) => `resolve ${number}, outcome`],
      close: ["Close", (number: string) => `close ${number}`],
      reopen: ["Reopen", (number: string) => `reopen ${number}`],
    },
  },
} as const;

const open: TicketCardProps = {
  id: "01JDTICKET0000000000000018",
  version: 1,
  number: "TK-18",
  state: "open",
  kind: "complaint",
  title: "丝杠异响",
  urgent: true,
  customer: "博远自动化",
  owner: "赵敏",
  due: "2026-11-25T14:00",
  late: false,
  resolution: null,
  notes: [],
  moves: ["start", "wait", "resolve", "close"],
};

export const ticketCard = defineCard<TicketCardProps>({
  name: "ticket",
  samples: [
    open,
    { ...open, state: "inProgress", late: true, notes: [{ by: "赵敏", at: "2026-11-25T11:00", text: "已电话联系，下午上门" }] },
    { ...open, state: "waiting", due: null, moves: ["resume", "resolve", "close"] },
    { ...open, state: "closed", resolution: "已换新", moves: ["reopen"] },
  ],
  view(ticket, language) {
    const say = words[language];
    const state = stateTag("ticket", ticket.state, language);
    return {
      title: `${say.name} ${ticket.number}`,
      subtitle: ticket.customer,
      state,
      summary: [ticket.number, ticket.customer, ticket.title, state.text].join(" · "),
      nodes: [
        text(
          bold(ticket.title),
          `  ${say.kinds[ticket.kind]}`,
          ...(ticket.urgent ? ["  ", tag(say.urgent, "bad")] : []),
          ...(ticket.late ? ["  ", tag(say.late, "bad")] : []),
        ),
        fields(
          field(say.due, ticket.due === null ? (ticket.state === "waiting" ? say.paused : null) : moment(ticket.due, language)),
          field(say.owner, ticket.owner),
          field(say.resolution, ticket.resolution),
        ),
        fold(say.notes, ...ticket.notes.map((each) => text(`${moment(each.at, language)}  ${each.by}  ${each.text}`))),
        buttons(
          ...ticket.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `ticket.${move}`, ticket, typed(ticket.number), index === 0 ? { style: "primary" } : {});
          }),
        ),
      ],
    };
  },
});
