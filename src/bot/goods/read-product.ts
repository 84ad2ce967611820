import type { Label } from "../../domain/conditions/record-type";
import { inBoth } from "../../domain/fields/define-field";
import type { ProductUnit } from "../../domain/products/product";
import { Dec } from "../../domain/shared/decimal";
import type { Percent } from "../../domain/shared/money";
import { Refusal } from "../../domain/shared/refusal";
import { unitsOf } from "../../domain/shared/unit-words";
import { figures, plainNumber } from "../conversation/recognise/numbers";
import { labelFrom } from "../fields/read-field";
import { CutText } from "./cut-text";
import {
  cutConversions,
  cutPrices,
  cutPricesPerUnit,
  sumOf,
  sumPattern,
  unitPattern,
  type SaidConversion,
  type SaidCount,
  type SaidPrice,
} from "./read-figures";

/** What was said of a product beside its number and name; what was not said is left out. */
export interface SaidOfProduct {
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly baseUnit?: string;
  readonly conversions: readonly SaidConversion[];
  readonly prices: readonly SaidPrice[];
  readonly cost?: string;
  readonly taxRate?: Percent | string;
  readonly safety?: SaidCount;
  readonly tracksLots?: boolean;
  readonly tracksSerials?: boolean;
  readonly tracksStock?: boolean;
  readonly warrantyMonths?: number | null;
}
export interface SaidProduct extends SaidOfProduct {
  readonly sku: string;
  readonly name: Label;
  readonly evenIfAlike: boolean;
}

const begins =
  /^.*?(?:新建|新增|添加|增加|录入|登记|上架|加|建)\s*(?:一)?(?:个|款|种)?\s*(?:新)?(?:产品|商品|物料|货品|料号)[\s:：,，]*|^.*?\b(?:new|add|create|register|set up)\s+(?:an?\s+)?(?:new\s+)?(?:product|item|sku|part)\b[\s:,]*/i;

/** "新建产品 A300 直线轴承 LM40UU 单位个 一箱60个 单价 88". Refuses `product.whichNumber`, `product.whichName`, `product.notRead`. */
export function readNewProduct(typed: string): SaidProduct {
  const text = new CutText(typed.normalize("NFKC").trim().replace(begins, ""));
  const evenIfAlike = text.says(/仍然新建|还是新建|照样新建|\b(?:create it )?anyway\b/i);
  const numbered = text.cut(
    /(?:编号|料号|货号|\bsku\b|\bnumber\b|\bno\.)\s*(?:是|为|is)?[\s:：#]*([A-Za-z0-9][A-Za-z0-9._/#+-]*)/i,
    (m) => m[1] ?? null,
  );
  const sku =
    numbered ??
    text.cut(/^\s*([A-Za-z0-9][A-Za-z0-9._/#+-]*)(?=$|[\s,，;；:：]|\p{Script=Han})/u, (m) =>
      isNumberLike(m[1] ?? "") ? (m[1] ?? null) : null,
    );
  const said = readFacts(text);
  if (sku === null) throw new Refusal("product.whichNumber");
  const called = text.cut(/^[\s\n]*(?:(?:名称|品名|叫|名为|named?|called)\s*[:：]?\s*)?([^\n,，;；。]*[\p{L}\p{N}][^\n,，;；。]*)/iu, (m) =>
    (m[1] ?? "").trim(),
  );
  const bare = said.baseUnit === undefined ? bareUnit(text) : undefined;
  refuseLeftOver(text);
  if (!called && said.nameZh === undefined && said.nameEn === undefined) throw new Refusal("product.whichName", { sku });
  const { zh, en } = called ? inBoth(labelFrom(called)) : { zh: said.nameZh ?? said.nameEn ?? "", en: said.nameEn ?? said.nameZh ?? "" };
  return {
    ...said,
    ...(bare !== undefined && { baseUnit: bare }),
    sku,
    name: { zh: said.nameZh ?? zh, en: said.nameEn ?? en },
    evenIfAlike,
  };
}

export interface SaidChange extends SaidOfProduct {
  readonly name?: Label;
  readonly active?: boolean;
}

/** What of the product is to change, the words for the product itself apart: "A300 改名为 …", "discontinue A300". Refuses `product.notRead`. */
export function readProductChange(typed: string, product: string): SaidChange {
  const text = new CutText(withoutName(typed, product));
  const name = text.cut(
    /(?:改名|更名|重命名)\s*(?:为|叫|成)?\s*[:：]?\s*([^\n,，;；]+)|\brename[d]?\s+(?:it\s+)?(?:to|as)?\s*([^\n,;]+)|(?:名称|品名)\s*(?:改成|改为|是|为)\s*([^\n,，;；]+)|\bname\s+(?:is|to)\s+([^\n,;]+)/i,
    (m) => (m[1] ?? m[2] ?? m[3] ?? m[4] ?? "").trim().replace(/^(?:to|as)\s+/i, ""),
  );
  const off = text.says(/停用|停售|下架|停产|不卖了|不再卖|\bdiscontinue[d]?\b|\bstop selling\b|\bno longer sold\b/i);
  const on = text.says(/恢复|重新上架|启用|重新启用|\breactivate\b|\bsell (?:it )?again\b|\bback on sale\b/i);
  const said = readFacts(text);
  text.cutAll(
    /把|将|请|的|产品|商品|修改|更改|改一下|改|加上|加个|加|新增|单位|\b(?:change|set|update|add|the|of|to|for|product|item|please|and|unit|rename)\b/i,
    () => true,
  );
  refuseLeftOver(text);
  return { ...said, ...(name && { name: inBoth(labelFrom(name)) }), ...(off && { active: false }), ...(on && { active: true }) };
}

/** Prices said of a product, the words for it and for a day apart. Refuses `product.notRead`. */
export function readPriceChange(typed: string, apart: readonly string[]): readonly SaidPrice[] {
  const text = new CutText(apart.reduce(withoutName, typed));
  const courtesy =
    /(?:产品|商品)?(?:调价|涨价|降价|改价|报价表|价格表|价目表)|把|将|请|的|给|从|起|生效|开始|客户|专价|协议价|特价|改成|改为|调整|改|调|\b(?:change|set|update|raise|lower|the|of|to|for|from|on|starting|as|with|effective|price|list|their|customer|special|and|new)\b|'s\b/i;
  const named = cutPrices(text);
  const prices = [...named, ...cutPricesPerUnit(text)];
  text.cutAll(courtesy, () => true);
  refuseLeftOver(text);
  return prices;
}

function readFacts(text: CutText): SaidOfProduct {
  const unit = unitPattern();
  const count = `(${figures})`;
  const counted = (m: RegExpExecArray): SaidCount | null => {
    const value = plainNumber(m[1] ?? "");
    return value === null ? null : { value, units: m[2] === undefined ? [] : unitsOf(m[2]) };
  };
  const behind = "\\s*(?:是|为|设成|设为|改成|改为|is|of|to|at|:|：|=)?\\s*";
  const safety = text.cut(
    new RegExp(`(?:安全库存|最低库存|警戒线|safety stock|min(?:imum)? stock|reorder point)${behind}${count}\\s*(${unit})?`, "i"),
    counted,
  );
  const cost = text.cut(new RegExp(`(?:成本价?|进货价|进价|costs?|cost price)${behind}${sumPattern}`, "i"), (m) => sumOf(m[1], m[2], m[3]));
  const taxRate =
    text.cut(new RegExp(`(?:税率|增值税|税点|tax(?: rate)?|vat|gst)${behind}(\\d+(?:\\.\\d+)?)\\s*%?`, "i"), (m) => m[1] ?? null) ??
    text.cut(/(\d+(?:\.\d+)?)\s*%\s*(?:税率?|tax|vat|gst)/i, (m) => m[1] ?? null);
  const warranty = text.cut(/(?:保修|质保|warranty)\s*(?:期|of|is|:)?\s*(\d{1,3})\s*(个?月|年|months?|years?)/i, (m) =>
    String(Number(m[1]) * (/年|year/i.test(m[2] ?? "") ? 12 : 1)),
  );
  const nameEn = text.cut(
    /(?:英文名称?|英文|english name|name in english)\s*(?:是|叫|为|改成|改为|is|to)?\s*[:：]?\s*([A-Za-z][^\n,，;；]*)/i,
    (m) => trimmed(m[1]),
  );
  const nameZh = text.cut(
    /(?:中文名称?|chinese name|name in chinese)\s*(?:是|叫|为|改成|改为|is|to)?\s*[:：]?\s*([^\n,，;；]*\p{Script=Han}[^\n,，;；\s]*)/iu,
    (m) => trimmed(m[1]),
  );
  const noLots = text.says(/不(?:再)?(?:按|管|要|用)?批次(?:管理)?|\b(?:no|without) lots?\b|\bnot lot[- ]tracked\b/i);
  const lots = text.says(
    /(?:按|管|要|用|启用|开启)?批(?:次|号)(?:管理|追踪)?|\b(?:by|with|track(?:s|ed)?(?: by)?) lots?\b|\blots?[- ](?:tracked|tracking|controlled)\b|\bbatch(?:es|[- ]tracked)?\b/i,
  );
  const serials = text.says(
    /(?:按|管|要|用|启用|开启)?序列号(?:管理)?|一物一码|\b(?:with |by )?serial(?:ised|ized|[- ]numbers?|[- ]tracked)?\b/i,
  );
  const service = text.says(
    /不(?:管|计|占|记)库存|无库存|服务类?(?:产品)?|\b(?:not stocked|no stock|non[- ]stock|service item|a service)\b/i,
  );
  const named = cutPrices(text);
  const conversions = cutConversions(text);
  const prices = [...named, ...cutPricesPerUnit(text)];
  const baseUnit = text.cut(
    new RegExp(
      `(?:基本|计量)?单位\\s*(?:是|为|用|:|：)?\\s*(${unit})|按\\s*(${unit})\\s*(?:卖|计|算)|\\b(?:base )?unit\\s*(?:is|of|:)?\\s*(${unit})|\\b(?:sold|counted|priced)\\s+(?:by|per|in)\\s+(?:the )?(${unit})`,
      "i",
    ),
    (m) => {
      const word = m.slice(1).find((each) => each !== undefined);
      return unitsOf(word ?? "")[0] ?? null;
    },
  );
  return {
    conversions,
    prices,
    ...(baseUnit !== null && { baseUnit }),
    ...(nameZh !== null && { nameZh }),
    ...(nameEn !== null && { nameEn }),
    ...(cost && { cost: cost.amount }),
    ...(taxRate !== null && { taxRate }),
    ...(safety && { safety }),
    ...((lots || noLots) && { tracksLots: !noLots }),
    ...(serials && { tracksSerials: true }),
    ...(service && { tracksStock: false }),
    ...(warranty !== null && { warrantyMonths: Number(warranty) }),
  };
}

/**
 * The further units as exact ratios to the base unit; a box of a carton that holds boxes counts through: 一箱10盒 一盒12个. What does
 * not lead to the base unit refuses `product.notRead`.
 */
export function unitsSaid(conversions: readonly SaidConversion[], baseUnit: string, known: readonly ProductUnit[] = []): ProductUnit[] {
  const sizes = new Map([
    ...known.map(({ unit, numerator, denominator }) => [unit, { numerator, denominator }] as const),
    [baseUnit, { numerator: "1", denominator: "1" }],
  ]);
  const waiting = [...conversions];
  const made: ProductUnit[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ small }) => sizes.has(small ?? baseUnit));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next)
      throw new Refusal("product.notRead", {
        said: waiting.map(({ big, count, small }) => `1 ${big} = ${count} ${small ?? ""}`.trim()).join(", "),
      });
    const inner = sizes.get(next.small ?? baseUnit) ?? { numerator: "1", denominator: "1" };
    const ratio = { numerator: new Dec(next.count).times(inner.numerator).toFixed(), denominator: inner.denominator };
    sizes.set(next.big, ratio);
    made.push({ unit: next.big, ...ratio });
  }
  return made;
}

/** The unit that a product of these words is counted in: said, or what its boxes hold, or pieces. */
export function baseUnitSaid({ baseUnit, conversions }: SaidOfProduct): string {
  if (baseUnit !== undefined) return baseUnit;
  const bigs = new Set(conversions.map(({ big }) => big));
  return conversions.find(({ small }) => small !== null && !bigs.has(small))?.small ?? "pcs";
}

function bareUnit(text: CutText): string | undefined {
  const only = new RegExp(`(?<=[\\n,，;；、])\\s*(?:in\\s+|by the\\s+)?(${unitPattern()})\\s*(?=$|[\\n,，;；、。])`, "i");
  return text.cut(only, (m) => unitsOf(m[1] ?? "")[0] ?? null) ?? undefined;
}

const isNumberLike = (word: string) => /\d/.test(word) || /^[A-Z][A-Z-]+$/.test(word);
const trimmed = (text: string | undefined) => (text ?? "").trim() || null;

function withoutName(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return name === "" || at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + name.length)}`;
}

function refuseLeftOver(text: CutText): void {
  const [left] = text.clauses().filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (left !== undefined) throw new Refusal("product.notRead", { said: left.slice(0, 60) });
}
