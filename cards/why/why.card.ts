import { note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, moment, quantity, type MoneyValue, type QuantityValue } from "../kit/format";

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

const words = {
  zh: {
    title: (number: string) => `为什么：${number}`,
    draft: (owner: string) => `还是草稿，没有提交。负责人：${owner}。`,
    approval: (who: string, since: string, by: string) => `在等 ${who} 审批${since}，由 ${by} 提交。可以发送「催一下」请他们处理。`,
    yours: (since: string, by: string) => `轮到你审批${since}，由 ${by} 提交。发送「待我审批」就能看到它。`,
    since: (at: string) => `（自 ${at}）`,
    rejected: (by: string, at: string, comment: string) => `${by} 于 ${at} 驳回${comment}。改好后重新提交。`,
    returned: (by: string, at: string, comment: string) => `${by} 于 ${at} 退回修改${comment}。改好后重新提交。`,
    unpaid: (open: string, numbers: string) => `要先付款才发货，还差 ${open}（${numbers}）。`,
    short: (product: string, missing: string, warehouse: string) => `${warehouse}缺 ${product} ${missing}。`,
    incoming: (items: string) => `在途：${items}。`,
    dueOn: (due: string) => `预计 ${due} 到`,
    noDue: "到货日未定",
    requisition: (number: string, state: string) => `已有采购申请 ${number}（${state}）。`,
    nothingComing: "没有在途的，也没有采购申请。可以发送「申请采购 产品 数量」。",
    toPick: (outbound: string, warehouse: string, since: string) =>
      `货够了，在等${warehouse}拣货：${outbound}，自 ${since}，还没有人开始。`,
    picking: (outbound: string, by: string) => `${by} 正在拣货：${outbound}。`,
    picked: (outbound: string, by: string) => `${by} 已经拣好 ${outbound}，在等发货。`,
    shippedWhole: (at: string, how: string) => `已在 ${at} 发出${how}。`,
    shippedPart: (at: string, how: string) => `有一部分已在 ${at} 发出${how}。`,
    cancelled: (by: string, at: string, reason: string) => `${by} 于 ${at} 取消了，原因：${reason}。`,
    later: (on: string) => `约定的交期是 ${on}，还没到。`,
    toSend: "已批准，还没有发给客户。",
    customer: (since: string, until: string) => `已发给客户${since}，在等客户答复，有效期至 ${until}。`,
    expired: (on: string) => `有效期 ${on} 已过。要继续请改报价，生成新版本。`,
    toOrder: "已批准，还没有下采购订单。",
    ordered: (orders: string) => `已下采购订单：${orders}，在等到货。`,
    supplier: (due: string, late: string) => `在等供应商到货，${due}${late}。`,
    late: (days: number) => `，已晚 ${days} 天`,
    rule: (number: string, sentence: string, record: string, at: string) =>
      `是规则 ${number} 在 ${at} 因为“${record}”触发的：${sentence}。发送「${number}」看这条规则。`,
    made: (by: string, at: string) => `${by} 在 ${at} 建的。`,
    nothing: "没有东西挡着它，它在等下一步。发送单号看它现在能做什么。",
    list: "、",
  },
  en: {
    title: (number: string) => `Why: ${number}`,
    draft: (owner: string) => `It is still a draft and was not submitted. Owner: ${owner}.`,
    approval: (who: string, since: string, by: string) =>
      `It waits for ${who} to decide${since}; ${by} submitted it. Send “nudge” to remind them.`,
    yours: (since: string, by: string) => `It is your turn to decide${since}; ${by} submitted it. Send “my approvals” to see it.`,
    since: (at: string) => ` (since ${at})`,
    rejected: (by: string, at: string, comment: string) => `${by} rejected it on ${at}${comment}. Change it and submit it again.`,
    returned: (by: string, at: string, comment: string) => `${by} gave it back on ${at}${comment}. Change it and submit it again.`,
    unpaid: (open: string, numbers: string) => `It ships after payment, and ${open} is still open (${numbers}).`,
    short: (product: string, missing: string, warehouse: string) => `${warehouse} is short of ${missing} of ${product}.`,
    incoming: (items: string) => `On its way: ${items}.`,
    dueOn: (due: string) => `due ${due}`,
    noDue: "no date yet",
    requisition: (number: string, state: string) => `Requisition ${number} asks for it (${state}).`,
    nothingComing: "Nothing is on its way and nobody asked for it. Send “request purchase product quantity”.",
    toPick: (outbound: string, warehouse: string, since: string) =>
      `The goods are there; ${outbound} waits for ${warehouse} to pick since ${since}, and nobody has begun.`,
    picking: (outbound: string, by: string) => `${by} is picking ${outbound}.`,
    picked: (outbound: string, by: string) => `${by} has picked ${outbound}; it waits to be shipped.`,
    shippedWhole: (at: string, how: string) => `It was shipped on ${at}${how}.`,
    shippedPart: (at: string, how: string) => `A part of it was shipped on ${at}${how}.`,
    cancelled: (by: string, at: string, reason: string) => `${by} cancelled it on ${at}: ${reason}.`,
    later: (on: string) => `It was promised for ${on}, which is still to come.`,
    toSend: "It is approved and was not sent to the customer yet.",
    customer: (since: string, until: string) => `The customer has it${since} and has not answered; it is valid until ${until}.`,
    expired: (on: string) => `It was valid until ${on}. Revise it to go on; that makes a new version.`,
    toOrder: "It is approved, and no purchase order was made yet.",
    ordered: (orders: string) => `It is on order: ${orders}.`,
    supplier: (due: string, late: string) => `It waits for the supplier, ${due}${late}.`,
    late: (days: number) => `, ${days} ${days === 1 ? "day" : "days"} late`,
    rule: (number: string, sentence: string, record: string, at: string) =>
      `Rule ${number} did it on ${at}, because of ${record}: ${sentence}. Send “${number}” to see the rule.`,
    made: (by: string, at: string) => `${by} made it on ${at}.`,
    nothing: "Nothing stands in its way; it waits for its next step. Send its number to see what can be done.",
    list: ", ",
  },
};

type Language = keyof typeof words;

function sentenceOf(reason: Reason, language: Language): string {
  const say = words[language];
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
  const say = words[language];
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
    const say = words[language];
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
