import { note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, moment, quantity, type MoneyValue, type QuantityValue } from "../kit/format";
import { whyWords } from "./why.words";

/** One thing that stands between a document and its next step, or that led to it. Moments are the viewer's. */
export type Reason =
  | { readonly why: "draft"; readonly owner: string }
  /** Waits for these people's decision since then. */
  | {
      readonly why: "approval";
      readonly who: readonly string[];
      readonly since: string | null;
      readonly askedBy: string;
      readonly mine: boolean;
    }
  | { readonly why: "rejected" | "returned"; readonly by: string; readonly at: string; readonly comment: string | null }
  | { readonly why: "unpaid"; readonly open: MoneyValue; readonly receivables: readonly string[] }
  | {
      readonly why: "short";
      readonly product: string;
      readonly missing: QuantityValue;
      readonly warehouse: string;
      readonly incoming: readonly { readonly number: string; readonly quantity: QuantityValue; readonly due: string | null }[];
      /** The requisition that asks for it, and what it waits for. */
      readonly requisition: { readonly number: string; readonly state: string } | null;
    }
  | { readonly why: "toPick"; readonly outbound: string; readonly warehouse: string; readonly since: string }
  | { readonly why: "picking" | "picked"; readonly outbound: string; readonly by: string }
  | {
      readonly why: "shipped";
      readonly at: string;
      readonly carrier: string | null;
      readonly tracking: string | null;
      readonly whole: boolean;
    }
  | { readonly why: "cancelled"; readonly by: string; readonly at: string; readonly reason: string }
  | { readonly why: "later"; readonly day: string }
  | { readonly why: "toSend" }
  | { readonly why: "customer"; readonly since: string | null; readonly validUntil: string }
  | { readonly why: "expired"; readonly day: string }
  | { readonly why: "toOrder" }
  | { readonly why: "ordered"; readonly orders: readonly { readonly number: string; readonly due: string | null }[] }
  | { readonly why: "supplier"; readonly due: string | null; readonly daysLate: number }
  | { readonly why: "rule"; readonly number: string; readonly sentence: string; readonly record: string; readonly at: string }
  | { readonly why: "made"; readonly by: string; readonly at: string }
  | { readonly why: "nothing" };

export interface WhyProps {
  /** What was asked about: "SO-12"; of a message of a rule, the rule's. */
  readonly number: string;
  /** Whose it is: a customer's name, a title. */
  readonly about: string;
  /** Its state in words; null where it has none. */
  readonly state: string | null;
  readonly reasons: readonly Reason[];
}

type Language = keyof typeof whyWords;

function sentenceOf(reason: Reason, language: Language): string {
  const say = whyWords[language];
  const at = (local: string) => moment(local, language);
  const on = (iso: string) => day(iso, language);
  const said = (comment: string | null) => (comment === null ? "" : language === "zh" ? `：${comment}` : `: ${comment}`);
  switch (reason.why) {
    case "draft":
      return say.draft(reason.owner);
    case "approval":
      return reason.mine
        ? say.yours(reason.since ? say.since(at(reason.since)) : "", reason.askedBy)
        : say.approval(reason.who.join(say.list), reason.since ? say.since(at(reason.since)) : "", reason.askedBy);
    case "rejected":
    case "returned":
      return say[reason.why](reason.by, at(reason.at), said(reason.comment));
    case "unpaid":
      return say.unpaid(money(reason.open), reason.receivables.join(say.list));
    case "short":
      return shortage(reason, language);
    case "toPick":
      return say.toPick(reason.outbound, reason.warehouse, at(reason.since));
    case "picking":
    case "picked":
      return say[reason.why](reason.outbound, reason.by);
    case "shipped": {
      const how = [reason.carrier, reason.tracking].filter(Boolean).join(" ");
      const shown = how === "" ? "" : language === "zh" ? `（${how}）` : ` (${how})`;
      return (reason.whole ? say.shippedWhole : say.shippedPart)(at(reason.at), shown);
    }
    case "cancelled":
      return say.cancelled(reason.by, at(reason.at), reason.reason);
    case "later":
    case "expired":
      return say[reason.why](on(reason.day));
    case "customer":
      return say.customer(reason.since ? say.since(at(reason.since)) : "", on(reason.validUntil));
    case "ordered":
      return say.ordered(
        reason.orders.map(({ number, due }) => `${number} (${due === null ? say.noDue : say.dueOn(on(due))})`).join(say.list),
      );
    case "supplier":
      return say.supplier(
        reason.due === null ? say.noDue : say.dueOn(on(reason.due)),
        reason.daysLate > 0 ? say.late(reason.daysLate) : "",
      );
    case "rule":
      return say.rule(reason.number, reason.sentence, reason.record, at(reason.at));
    case "made":
      return say.made(reason.by, at(reason.at));
    case "toSend":
    case "toOrder":
    case "nothing":
      return say[reason.why];
  }
}

function shortage(reason: Extract<Reason, { readonly why: "short" }>, language: Language): string {
  const say = whyWords[language];
  const { product, missing, warehouse, incoming, requisition } = reason;
  const coming = incoming.map(
    ({ number, quantity: count, due }) =>
      `${number} ${quantity(count, language)} (${due === null ? say.noDue : say.dueOn(day(due, language))})`,
  );
  return [
    say.short(product, quantity(missing, language), warehouse),
    coming.length > 0 ? say.incoming(coming.join(say.list)) : "",
    requisition ? say.requisition(requisition.number, requisition.state) : "",
    coming.length === 0 && !requisition ? say.nothingComing : "",
  ]
    .filter((part) => part !== "")
    .join(language === "zh" ? "" : " ");
}

/** The answer to "why?": what stands between a document and its next step, from the record: who, what, since when. */
export const whyCard = defineCard<WhyProps>({
  name: "why",
  samples: [
    {
      number: "SO-13",
      about: "苏州宏达自动化设备有限公司",
      state: "待付款",
      reasons: [
        { why: "unpaid", open: { amount: "8000.00", currency: "CNY" }, receivables: ["AR-8"] },
        {
          why: "short",
          product: "B16 滚珠丝杠 SFU1605",
          missing: { value: "4", unit: "pcs" },
          warehouse: "上海仓",
          incoming: [{ number: "PO-8", quantity: { value: "30", unit: "pcs" }, due: "2026-11-27" }],
          requisition: { number: "PR-5", state: "待审批" },
        },
      ],
    },
    {
      number: "QT-31",
      about: "深圳华强精密机械有限公司",
      state: null,
      reasons: [{ why: "approval", who: ["李雷"], since: "2026-11-25T10:00", askedBy: "韩梅梅", mine: false }],
    },
    {
      number: "SO-11",
      about: "Acme Robotics",
      state: "已发货",
      reasons: [{ why: "shipped", at: "2026-10-31T10:00", carrier: "顺丰", tracking: "SF1234567890", whole: true }],
    },
    {
      number: "TD-60",
      about: "跟进 鑫源",
      state: null,
      reasons: [{ why: "rule", number: "RL-2", sentence: "每天09:00，客户是潜在客户时：建待办", record: "C005", at: "2026-11-25T09:00" }],
    },
  ],
  view({ number, about, state, reasons }, language) {
    const say = whyWords[language];
    const sentences = reasons.map((reason) => sentenceOf(reason, language));
    return {
      title: say.title(number),
      subtitle: about === "" ? undefined : about,
      ...(state !== null && { state: { text: state, tone: "neutral" as const } }),
      summary: [say.title(number), sentences[0]].filter(Boolean).join(" · "),
      nodes: [...sentences.map((sentence) => text(sentence)), reasons.length === 0 && note(say.nothing)],
    };
  },
});
