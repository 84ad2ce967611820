import { companyOf } from "../../src/domain/shared/settings";
import { bankAccountsOf } from "../../src/domain/payments/bank-accounts";
import { ownMessageTexts } from "../../src/domain/messages/message-texts";
import { listOf } from "../../src/domain/company/word-lists";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Tx } from "../../src/domain/shared/tx";
import { day, money, onHand, page, type Row } from "./command-row";

const who = "P9";
const said = (text: string) => () => ({ text });
const product = (sku: string) => async (tx: Tx) => tx.products.bySku(sku);
/** Every break of a product in a currency: from, price, since. */
const prices = (sku: string, currency: string) => async (tx: Tx) => {
  const found = await tx.products.bySku(sku);
  const rows = found ? await tx.prices.ofProducts([found.id]) : [];
  return rows
    .filter((row) => row.currency === currency && row.minQuantity === "0")
    .map((row) => [row.minQuantity, row.price, row.validFrom, row.customerId !== null]);
};

/** What a company sells and buys, and what it says of itself: set up by message. */
export const catalogueRows: readonly Row[] = [
  {
    name: "product.create",
    what: "with units, prices and a threshold",
    who,
    args: ({ named }) => ({
      text: "新建产品 A300 直线轴承 LM40UU(Linear bearing LM40UU) 单位个 一箱60个 单价 88，满100个 82 成本 61 税率 9% 上海仓 安全库存 50",
      warehouse: { ...named("SH"), typed: "上海仓" },
    }),
    cards: ["product"],
    shows: ["A300", "¥88.00", "¥82.00", "60", "9%", "50"],
    after: product("A300"),
    gives: expect.objectContaining({
      nameZh: "直线轴承 LM40UU",
      nameEn: "Linear bearing LM40UU",
      baseUnit: "pcs",
      taxRate: "9",
      cost: "61.00",
      units: [
        { unit: "pcs", numerator: "1", denominator: "1" },
        { unit: "carton", numerator: "60", denominator: "1" },
      ],
    }),
  },
  {
    name: "product.update",
    what: "another name",
    who,
    args: ({ named }) => ({ product: named("A100"), text: "rename A100 to Small bearing" }),
    cards: ["product"],
    shows: ["Small bearing"],
    after: async (tx) => (await tx.products.bySku("A100"))?.nameEn,
    gives: "Small bearing",
  },
  {
    name: "product.update",
    what: "not sold any more",
    who,
    args: ({ named }) => ({ product: named("C50"), text: "停用 C50" }),
    cards: ["product"],
    after: async (tx) => (await tx.products.bySku("C50"))?.active,
    gives: false,
  },
  {
    name: "product.price",
    what: "of today and of a day to come, the same break",
    who,
    first: [{ name: "product.price", who, args: ({ named }) => ({ product: named("C50"), text: "C50 单价 90" }) }],
    args: ({ named }) => ({ product: named("C50"), text: "C50 price 95 from Dec 1", from: day("2026-12-01"), price: money("95") }),
    cards: ["product"],
    shows: ["¥90.00", "¥95.00"],
    after: prices("C50", "CNY"),
    gives: [
      ["0", "90.00", null, false],
      ["0", "95.00", calendarDay("2026-12-01"), false],
    ],
  },
  {
    name: "product.price",
    what: "one customer's own",
    who,
    args: ({ named }) => ({ product: named("C50"), customer: { ...named("C001"), typed: "华强" }, text: "华强 C50 单价 80" }),
    cards: ["product"],
    shows: ["¥80.00"],
    after: prices("C50", "CNY"),
    gives: [
      ["0", "85.00", null, false],
      ["0", "80.00", null, true],
    ],
  },
  {
    name: "product.show",
    what: "for a rep: no cost",
    who: "P3",
    args: ({ named }) => ({ product: named("A100") }),
    cards: ["product"],
    shows: ["¥38.50", "120"],
  },
  { name: "product.list", what: "what is sold", who: "P3", args: () => ({}), cards: ["product-list"], shows: ["A100", "¥38.50"] },
  {
    name: "supplier.create",
    what: "with address and terms",
    who,
    args: () => ({ name: "Hamilton Drives Ltd", email: "orders@hamilton.example", currency: "USD" }),
    cards: ["supplier"],
    shows: ["Hamilton Drives Ltd", "orders@hamilton.example", "USD"],
    after: async (tx) => (await tx.suppliers.list(page)).items.map(({ name }) => name).at(-1),
    gives: "Hamilton Drives Ltd",
  },
  { name: "supplier.list", what: "all", who, args: () => ({}), cards: ["supplier-list"], shows: ["V1", "A100"] },
  {
    name: "stock.open",
    what: "by the box",
    who: "P4",
    args: ({ line, named }) => ({ lines: [{ ...line("A100", "2", "box"), price: money("312") }], warehouse: named("NB") }),
    cards: ["stock-answer"],
    shows: ["24"],
    after: onHand("A100", "NB"),
    gives: ["24"],
  },
  {
    name: "settings.words",
    what: "a unit of our own",
    who,
    args: said("加单位 板(board)"),
    cards: ["setting-list"],
    shows: ["板"],
    after: (tx) => listOf(tx, "units"),
    gives: [{ zh: "板", en: "board" }],
  },
  {
    name: "settings.rates",
    what: "from a day on",
    who: "P7",
    args: () => ({ text: "汇率 USD 7.25 12月1日起", from: day("2026-12-01") }),
    cards: ["setting-list"],
    shows: ["7.25"],
    after: async (tx) => [...(await tx.rates.on(["USD"], calendarDay("2026-12-02")))],
    gives: [["USD", "7.25"]],
  },
  {
    name: "settings.company",
    what: "an address",
    who,
    args: said("公司地址 上海市嘉定区曹安公路100号，3楼"),
    cards: ["company"],
    shows: ["曹安公路"],
    after: async (tx) => (await companyOf(tx)).address,
    gives: "上海市嘉定区曹安公路100号，3楼",
  },
  {
    name: "settings.bankAccounts",
    what: "one more",
    who,
    args: said("加收款账户 ABC 农行(Agricultural Bank)"),
    cards: ["setting-list"],
    shows: ["ABC"],
    after: async (tx) => (await bankAccountsOf(tx))["ABC"],
    gives: { zh: "农行", en: "Agricultural Bank" },
  },
  {
    name: "settings.messageTexts",
    what: "both shipments, where the text fits both",
    who,
    args: said("发货短信改成：{客户}，订单{订单号}发出了，{公司}"),
    cards: ["message-texts"],
    shows: ["发出了"],
    after: ownMessageTexts,
    gives: {
      orderShipped: { zh: { body: "{customer}，订单{order}发出了，{company}" } },
      orderShippedTracked: { zh: { body: "{customer}，订单{order}发出了，{company}" } },
    },
  },
];
