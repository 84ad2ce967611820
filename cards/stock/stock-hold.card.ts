import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment, quantity, type QuantityValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";
import { alternativeText, type AlternativeShown } from "./alternative-text";

export interface StockHoldCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"stockHold">;
  readonly product: string;
  readonly sku: string;
  readonly quantity: QuantityValue;
  readonly customer: string | null;
  readonly by: string | null;
  /** The last working day to send it off, where that is not the day itself. */
  readonly leaveBy: string | null;
  readonly askedBy: string;
  /** The warehouse that can do it; null: none can alone. */
  readonly from: string | null;
  readonly places: readonly {
    readonly warehouse: string;
    readonly free: string;
    readonly promised: string;
    readonly earliest: string | null;
  }[];
  readonly alternatives: readonly AlternativeShown[];
  readonly uncertain: readonly { readonly order: string; readonly quantity: QuantityValue; readonly due: string | null }[];
  readonly held: readonly { readonly warehouse: string; readonly quantity: QuantityValue }[];
  /** While it is held: until when. */
  readonly until: string | null;
  readonly order: string | null;
  /** So much of it could be held now; null: nothing, or not by the viewer. */
  readonly canHold: QuantityValue | null;
  readonly canLetGo: boolean;
}

const words = {
  zh: {
    title: (what: string) => `能承诺吗：${what}`,
    heldTitle: (number: string) => `留货 ${number}`,
    yes: (from: string, by: string | null) => (by === null ? `能，${from}现在就有` : `能，${from}${by}前可以发齐`),
    no: (by: string | null) => (by === null ? "现在没有一个仓能发齐" : `${by}前没有一个仓能发齐`),
    held: (what: string, where: string, until: string) => `已为客户留 ${what}（${where}），到 ${until}`,
    took: (order: string) => `已转到订单 ${order}`,
    partTook: (order: string) => `一部分已转到订单 ${order}`,
    released: "已放掉，货可以给别人了",
    expired: "到期自动放掉了，货可以给别人了",
    customer: "客户",
    product: "产品",
    by: "要货日期",
    leaveBy: "最晚发货（工作日）",
    askedBy: "提问人",
    columns: ["仓库", ">现在可用", ">到时可发", "发齐日期"],
    now: "现在",
    never: "在途不够",
    otherwise: "还可以：",
    uncertain: (what: string) => `没算进来（已过期或没定到货日）：${what}`,
    holdIt: (what: string) => `留货 ${what}`,
    letGo: "放掉",
    holdTyped: (number: string) => `留货 ${number}`,
    letGoTyped: (number: string) => `放掉 ${number}`,
    rest: "其余的在途，不能留；可以下单排队，到货先给等得久的",
    of: "",
    forWhom: (number: string) => `要留货请说给谁，例如「${number} 留给博远」`,
    showAll: (sku: string) => `${sku} 库存`,
    list: "，",
  },
  en: {
    title: (what: string) => `Can we promise ${what}?`,
    heldTitle: (number: string) => `Hold ${number}`,
    yes: (from: string, by: string | null) => (by === null ? `Yes, ${from} has it now` : `Yes, all of it can leave ${from} by ${by}`),
    no: (by: string | null) => (by === null ? "No warehouse has all of it now" : `No warehouse alone has all of it by ${by}`),
    held: (what: string, where: string, until: string) => `${what} held for the customer (${where}) until ${until}`,
    took: (order: string) => `It is in order ${order} now`,
    partTook: (order: string) => `A part of it is in order ${order} now`,
    released: "It was let go; the goods are free again",
    expired: "Its time is over; the goods are free again",
    customer: "Customer",
    product: "Product",
    by: "Wanted by",
    leaveBy: "Leaves by (working day)",
    askedBy: "Asked by",
    columns: ["Warehouse", ">Free now", ">By then", "All of it on"],
    now: "now",
    never: "not enough on order",
    otherwise: "Otherwise:",
    uncertain: (what: string) => `Not counted (late, or without a day): ${what}`,
    holdIt: (what: string) => `Hold ${what}`,
    letGo: "Let go",
    holdTyped: (number: string) => `hold ${number}`,
    letGoTyped: (number: string) => `let ${number} go`,
    rest: "The rest is not in stock and cannot be held; an order waits for it, whoever waits longest is served first",
    of: "of ",
    forWhom: (number: string) => `To hold it, say for whom: “hold ${number} for Acme”`,
    showAll: (sku: string) => `stock of ${sku}`,
    list: ", ",
  },
};

const pieces = (value: string): QuantityValue => ({ value, unit: "pcs" });
const can: StockHoldCardProps = {
  id: "01JDSTOCKHOLD000000000003",
  version: 1,
  number: "HD-3",
  state: "asked",
  product: "A100 直线轴承 LM20UU",
  sku: "A100",
  quantity: pieces("200"),
  customer: "华强",
  by: "2026-12-05",
  leaveBy: "2026-12-04",
  askedBy: "韩梅梅",
  from: "上海仓",
  places: [
    { warehouse: "上海仓", free: "150", promised: "200", earliest: "2026-12-03" },
    { warehouse: "深圳仓", free: "75", promised: "75", earliest: null },
  ],
  alternatives: [],
  uncertain: [],
  held: [],
  until: null,
  order: null,
  canHold: pieces("200"),
  canLetGo: false,
};
const cannot: StockHoldCardProps = {
  ...can,
  from: null,
  customer: null,
  leaveBy: null,
  places: [
    { warehouse: "上海仓", free: "0", promised: "0", earliest: null },
    { warehouse: "深圳仓", free: "75", promised: "75", earliest: "2026-12-20" },
  ],
  alternatives: [
    { kind: "split", parts: [{ warehouse: "上海仓", quantity: pieces("125") }] },
    { kind: "transfer", to: "深圳仓", parts: [{ warehouse: "上海仓", quantity: pieces("125") }], day: "2026-12-01" },
    { kind: "part", warehouse: "深圳仓", quantity: pieces("75") },
    { kind: "later", warehouse: "深圳仓", day: "2026-12-20" },
    { kind: "buy", quantity: pieces("125"), day: "2026-12-10" },
  ],
  uncertain: [
    { order: "PO-7", quantity: pieces("500"), due: "2026-11-20" },
    { order: "PO-8", quantity: pieces("10"), due: null },
  ],
  canHold: null,
};

export const stockHoldCard = defineCard<StockHoldCardProps>({
  name: "stockHold",
  samples: [
    can,
    cannot,
    { ...can, canHold: pieces("150") },
    {
      ...can,
      state: "held",
      held: [{ warehouse: "上海仓", quantity: pieces("200") }],
      until: "2026-11-27T10:00",
      canHold: null,
      canLetGo: true,
    },
    {
      ...can,
      state: "held",
      order: "SO-20",
      held: [{ warehouse: "上海仓", quantity: pieces("50") }],
      until: "2026-11-27T10:00",
      canHold: null,
    },
    { ...can, state: "takenUp", order: "SO-20", canHold: null },
    { ...can, state: "released", canHold: null },
    { ...can, state: "expired", by: null, leaveBy: null, canHold: null },
  ],
  view(hold, language) {
    const say = words[language];
    const asked = hold.state === "asked";
    const what = `${quantity(hold.quantity, language)} ${say.of}${hold.sku}`;
    const { text: answer, good } = sentenceOf(hold, language);
    return {
      title: asked ? say.title(what) : say.heldTitle(hold.number),
      subtitle: [asked ? hold.number : what, hold.customer].filter(Boolean).join(" · "),
      state: asked
        ? { text: stateTag("stockHold", "asked", language).text, tone: good ? "good" : "warning" }
        : stateTag("stockHold", hold.state, language),
      summary: [hold.number, what, hold.customer, answer].filter(Boolean).join(" · "),
      nodes: [
        text(bold(answer)),
        fields(
          field(say.customer, hold.customer),
          field(say.product, hold.product),
          field(say.by, hold.by && day(hold.by, language)),
          field(say.leaveBy, hold.leaveBy && day(hold.leaveBy, language)),
          field(say.askedBy, hold.askedBy),
        ),
        asked &&
          table(
            say.columns,
            hold.places.map((place) => [
              place.warehouse,
              place.free,
              place.promised,
              place.earliest === null ? say.never : day(place.earliest, language),
            ]),
            { showAll: say.showAll(hold.sku) },
          ),
        asked &&
          hold.alternatives.length > 0 &&
          text([say.otherwise, ...hold.alternatives.map((each) => `• ${alternativeText(each, language)}`)].join("\n")),
        asked && hold.uncertain.length > 0 && note(say.uncertain(uncertainText(hold.uncertain, language))),
        buttons(
          hold.canHold !== null &&
            button(say.holdIt(quantity(hold.canHold, language)), "stockHold.hold", hold, say.holdTyped(hold.number), { style: "primary" }),
          hold.canLetGo && button(say.letGo, "stockHold.letGo", hold, say.letGoTyped(hold.number)),
        ),
        hold.canHold !== null && hold.canHold.value !== hold.quantity.value && note(say.rest),
        asked && hold.customer === null && note(say.forWhom(hold.number)),
      ],
    };
  },
});

function sentenceOf(hold: StockHoldCardProps, language: "zh" | "en"): { readonly text: string; readonly good: boolean } {
  const say = words[language];
  const by = hold.by && day(hold.by, language);
  switch (hold.state) {
    case "asked":
      return hold.from === null ? { text: say.no(by), good: false } : { text: say.yes(hold.from, by), good: true };
    case "held": {
      const where = hold.held.map((each) => `${each.warehouse} ${quantity(each.quantity, language)}`).join(say.list);
      const sum = hold.held.length === 1 && hold.held[0] ? quantity(hold.held[0].quantity, language) : quantity(hold.quantity, language);
      const kept = say.held(sum, where, hold.until === null ? "" : moment(hold.until, language));
      return { text: hold.order === null ? kept : `${kept} · ${say.partTook(hold.order)}`, good: true };
    }
    case "takenUp":
      return { text: say.took(hold.order ?? ""), good: true };
    case "released":
      return { text: say.released, good: false };
    case "expired":
      return { text: say.expired, good: false };
  }
}

function uncertainText(uncertain: StockHoldCardProps["uncertain"], language: "zh" | "en"): string {
  return uncertain
    .map((each) => [each.order, quantity(each.quantity, language), each.due && day(each.due, language)].filter(Boolean).join(" "))
    .join(words[language].list);
}
