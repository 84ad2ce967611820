import { baseUnitSaid, readNewProduct, readPriceChange, readProductChange, unitsSaid } from "../../../src/bot/goods/read-product";
import { speakOwnUnits } from "../../../src/domain/shared/unit-words";
import { findQuantities } from "../../../src/bot/conversation/recognise/quantities";
import { refusalOf } from "../../support/refusal-of";

/** Number, Chinese and English name, base unit, units, prices as "price of unit from count". */
function read(text: string) {
  const said = readNewProduct(text);
  const base = baseUnitSaid(said);
  return {
    is: [said.sku, said.name.zh, said.name.en, base],
    units: unitsSaid(said.conversions, base).map(({ unit, numerator }) => `${unit} ${numerator}`),
    prices: said.prices.map(({ amount, currency, unit, from }) => [amount, currency, unit, from?.value ?? null].filter(Boolean).join(" ")),
  };
}

test.each([
  [
    "新建产品 A300 直线轴承 LM40UU 单位个 一箱60个 单价 88 安全库存 50",
    { is: ["A300", "直线轴承 LM40UU", "直线轴承 LM40UU", "pcs"], units: ["carton 60"], prices: ["88"] },
  ],
  [
    "add product A300 Linear bearing LM40UU, pcs, carton of 60, price 88",
    { is: ["A300", "Linear bearing LM40UU", "Linear bearing LM40UU", "pcs"], units: ["carton 60"], prices: ["88"] },
  ],
  [
    "新建产品 B77 润滑脂(Grease) 单位公斤 一桶18公斤 单价 45元 满100公斤 40 成本30 按批次",
    { is: ["B77", "润滑脂", "Grease", "kg"], units: ["pail 18"], prices: ["40 100", "45 CNY"] },
  ],
  [
    "add product K2 Belt, meters, roll of 50, price 3.5 per m, Chinese name 皮带",
    { is: ["K2", "皮带", "Belt", "m"], units: ["roll 50"], prices: ["3.5 m"] },
  ],
  ["新建产品 G8 螺丝 一箱10盒 一盒12个 单价 0.5", { is: ["G8", "螺丝", "螺丝", "pcs"], units: ["box 12", "carton 120"], prices: ["0.5"] }],
  [
    "new item X-9 Servo motor 400W, unit set, price $120, 110 from 50, serial numbers",
    { is: ["X-9", "Servo motor 400W", "Servo motor 400W", "set"], units: [], prices: ["110 50", "120 USD"] },
  ],
])("%s", (text, meant) => {
  expect(read(text)).toEqual(meant);
});

test.each([
  ["新建产品 直线轴承 单价 5", "product.whichNumber"],
  ["新建产品 A301", "product.whichName"],
  ["new product A305 Ball bearing, price 12, blah blah", "product.notRead"],
])("what is not understood of a product is said, and nothing guessed: %s", (text, code) => {
  expect(refusalOf(() => readNewProduct(text))).toBe(code);
});

test.each([
  ["A300 单价 92 起", "A300", ["92"]],
  ["A300 单价改成92，满100个 85", "A300", ["85 100", "92"]],
  ["A300 price 90, 85 from 100 pcs", "A300", ["85 100", "90"]],
  ["price of A300 is 92", "A300", ["92"]],
  ["把A300涨到95元", "A300", ["95 CNY"]],
  ["A300 每箱 5000", "A300", ["5000 carton"]],
])("a price in other words: %s", (text, apart, prices) => {
  const said = readPriceChange(text, [apart]);
  expect(said.map(({ amount, currency, unit, from }) => [amount, currency, unit, from?.value].filter(Boolean).join(" "))).toEqual(prices);
});

test.each([
  ["A300 改名为 直线轴承(Linear bearing)", { name: { zh: "直线轴承", en: "Linear bearing" } }],
  ["停用 A300", { active: false }],
  ["reactivate A300", { active: true }],
  ["A300 tax 9%", { taxRate: "9" }],
  ["A300 不按批次", { tracksLots: false }],
  ["add unit carton of 60 to A300", { conversions: [{ big: "carton", count: "60", small: null }] }],
])("a change of a product: %s", (text, change) => {
  expect(readProductChange(text, "A300")).toEqual({ conversions: [], prices: [], ...change });
});

test("units of the company's own are understood once they are spoken, and no longer when they are not", () => {
  expect(findQuantities("要 3板")).toEqual([]);
  speakOwnUnits([{ zh: "板", en: "board" }]);
  expect(findQuantities("要 3板, 2 boards").map(({ typed }) => typed)).toEqual(["3板", "2 boards"]);
  speakOwnUnits([]);
  expect(findQuantities("要 3板")).toEqual([]);
});

test("what says how big goods are is no count of them", () => {
  expect(findQuantities("导轨 20mm, 5G 模块, 3盘点").map(({ typed }) => typed)).toEqual([]);
});
