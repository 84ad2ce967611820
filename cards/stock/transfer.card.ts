import { bold, button, buttons, field, fields, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, isZero, quantity, unitWord, type QuantityValue } from "../kit/format";
import { piecesFold, type PiecesOfProduct } from "../kit/pieces";
import { stateTag } from "../kit/state-tag";

export type TransferMove = "dispatch" | "receive" | "writeOffRest" | "recall" | "cancel";

export interface TransferCardProps extends RecordRef {
  readonly number: string;
  readonly state: "draft" | "sent" | "partlyReceived" | "received" | "cancelled";
  readonly from: string;
  readonly to: string;
  readonly plannedDay: string | null;
  readonly sentDay: string | null;
  readonly draftedBy: string;
  readonly sentBy: string | null;
  readonly receivedBy: string | null;
  /** Why something is missing, or why it was cancelled. */
  readonly reason: string | null;
  /** On their way by their numbers. */
  readonly pieces?: readonly PiecesOfProduct[];
  readonly lines: readonly {
    readonly product: string;
    readonly quantity: QuantityValue;
    readonly received: string;
    /** On its way. */
    readonly open: string;
    readonly lost: string;
  }[];
  readonly moves: readonly TransferMove[];
}

const words = {
  zh: {
    title: "调拨单",
    way: (from: string, to: string) => `${from} → ${to}`,
    planned: "计划日期",
    sent: "发出日期",
    draftedBy: "制单",
    sentBy: "发出人",
    receivedBy: "收货人",
    reason: "原因",
    columns: ["产品", ">调拨", ">已到", ">在途"],
    lost: (what: string) => `差异（已核销）：${what}`,
    draft: "还没发出，货还在原仓，没有预占",
    showAll: (number: string) => `看 ${number}`,
    moves: {
      dispatch: ["发出", (number: string) => `发出 ${number}`],
      receive: ["收货", (number: string) => `收到调拨 ${number}`],
      writeOffRest: ["核销差异", (number: string) => `${number} 核销差异`],
      recall: ["收回", (number: string) => `收回 ${number}`],
      cancel: ["取消", (number: string) => `取消 ${number}`],
    },
  },
  en: {
    title: "Transfer",
    way: (from: string, to: string) => `${from} → ${to}`,
    planned: "Planned for",
    sent: "Sent",
    draftedBy: "Made by",
    sentBy: "Sent by",
    receivedBy: "Received by",
    reason: "Reason",
    columns: ["Product", ">Moved", ">Arrived", ">On its way"],
    lost: (what: string) => `Missing and written off: ${what}`,
    draft: "Not sent yet: the goods are where they were, and nothing is reserved",
    showAll: (number: string) => `show ${number}`,
    moves: {
      dispatch: ["Send", (number: string) => `send off ${number}`],
      receive: ["Receive", (number: string) => `received ${number}`],
      writeOffRest: ["Write the rest off", (number: string) => `write off the rest of ${number}`],
      recall: ["Bring back", (number: string) => `bring back ${number}`],
      cancel: ["Cancel", (number: string) => `cancel ${number}`],
    },
  },
} as const;

const onItsWay: TransferCardProps = {
  id: "01JDTRANSFER0000000000003",
  version: 2,
  number: "TF-3",
  state: "sent",
  from: "上海仓",
  to: "深圳仓",
  plannedDay: "2026-11-27",
  sentDay: "2026-11-25",
  draftedBy: "赵强",
  sentBy: "赵强",
  receivedBy: null,
  reason: null,
  lines: [{ product: "A100 直线轴承 LM20UU", quantity: { value: "20", unit: "pcs" }, received: "0", open: "20", lost: "0" }],
  moves: ["receive", "writeOffRest", "recall", "cancel"],
};
const line = onItsWay.lines.map((each) => ({ ...each, received: "18", open: "2" }));

export const transferCard = defineCard<TransferCardProps>({
  name: "transfer",
  samples: [
    { ...onItsWay, version: 1, state: "draft", sentDay: null, sentBy: null, moves: ["dispatch", "cancel"] },
    onItsWay,
    { ...onItsWay, pieces: [{ product: "A200 伺服驱动器", count: 4, numbers: "A001–A003, A007" }] },
    { ...onItsWay, state: "partlyReceived", receivedBy: "陈静", lines: line, moves: ["receive", "writeOffRest"] },
    {
      ...onItsWay,
      state: "received",
      receivedBy: "陈静",
      reason: "两个压坏了",
      lines: line.map((each) => ({ ...each, open: "0", lost: "2" })),
      moves: [],
    },
    { ...onItsWay, state: "cancelled", plannedDay: null, reason: "客户改自提", moves: [] },
  ],
  view(transfer, language) {
    const say = words[language];
    const { number, state } = transfer;
    const way = say.way(transfer.from, transfer.to);
    const goods = transfer.lines.map((each) => `${each.product} ${quantity(each.quantity, language)}`);
    const lost = transfer.lines
      .filter((each) => !isZero(each.lost))
      .map((each) => `${each.product} ${quantity({ value: each.lost, unit: each.quantity.unit }, language)}`);
    const sent = state !== "draft" && state !== "cancelled";
    return {
      title: `${say.title} ${number}`,
      subtitle: way,
      state: stateTag("transfer", state, language),
      summary: [`${say.title} ${number}`, way, goods.slice(0, 3).join(", ")].join(" · "),
      nodes: [
        text(bold(goods.length === 1 ? (goods[0] as string) : way)),
        fields(
          field(say.planned, transfer.plannedDay && day(transfer.plannedDay, language)),
          field(say.sent, transfer.sentDay && day(transfer.sentDay, language)),
          field(say.draftedBy, transfer.draftedBy),
          field(say.sentBy, transfer.sentBy),
          field(say.receivedBy, transfer.receivedBy),
          field(say.reason, transfer.reason),
        ),
        table(
          say.columns,
          transfer.lines.map((each) => [
            each.product,
            `${grouped(each.quantity.value)} ${unitWord(each.quantity.unit, language, each.quantity.value)}`,
            isZero(each.received) ? "" : grouped(each.received),
            sent && !isZero(each.open) ? grouped(each.open) : "",
          ]),
          { showAll: say.showAll(number) },
        ),
        piecesFold(transfer.pieces, language),
        lost.length > 0 && note(say.lost(lost.join(", "))),
        state === "draft" && note(say.draft),
        buttons(
          ...transfer.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            const asks = move === "cancel";
            return button(
              label,
              `transfer.${move}`,
              transfer,
              typed(number),
              asks ? { style: "danger" } : index === 0 ? { style: "primary" } : {},
            );
          }),
        ),
      ],
    };
  },
});
