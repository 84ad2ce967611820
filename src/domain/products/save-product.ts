import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { isPrice, percent, unitPrice, type Currency, type Percent, type UnitPrice } from "../shared/money";
import { auditChange, auditCreated, requireText, requireVersion } from "../shared/record-change";
import { isHostileText } from "../shared/hostile-text";
import { isDocumentNumber } from "../shared/tx";
import { Refusal } from "../shared/refusal";
import { companyOf, usualTaxRate } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Product, ProductUnit } from "./product";

export interface ProductInput {
  readonly sku: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly baseUnit: string;
  /** Further units: how many base units one of them is, as an exact ratio. */
  readonly units?: readonly ProductUnit[];
  readonly cost?: string;
  readonly costCurrency?: Currency;
  readonly taxRate?: string;
  readonly tracksLots?: boolean;
  readonly tracksStock?: boolean;
  /** There is a product of that name, and this is another one. */
  readonly evenIfAlike?: boolean;
}

/** A new product. Refuses `product.exists`, `product.badSku`, `product.skuOfDocument`, `text.hostile`, `product.alike`, `product.badUnit`, `product.unitTooFine`, `product.badCost`, `product.badTaxRate`. */
export async function createProduct(tx: Tx, actor: Actor, input: ProductInput): Promise<Product> {
  requirePermission(actor, "product.save");
  const sku = requireText("sku", input.sku, 60);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/#+-]*$/u.test(sku)) throw new Refusal("product.badSku", { sku });
  // Said in a message it would be the document.
  if (isDocumentNumber(sku)) throw new Refusal("product.skuOfDocument", { sku });
  const taken = await tx.products.bySku(sku);
  if (taken) throw new Refusal("product.exists", { sku, name: taken[nameIn(actor)], free: await freeSku(tx, sku) });
  const [alike] = input.evenIfAlike ? [] : await tx.products.byName(input.nameZh.trim());
  if (alike) throw new Refusal("product.alike", { sku: alike.sku, name: alike[nameIn(actor)], wanted: sku });
  const company = await companyOf(tx);
  const costCurrency = input.costCurrency ?? company.baseCurrency;
  const baseUnit = requireText("baseUnit", input.baseUnit, 40);
  const product: Product = {
    id: newId(),
    sku,
    nameZh: nameFrom("nameZh", input.nameZh),
    nameEn: nameFrom("nameEn", input.nameEn),
    baseUnit,
    units: unitsFrom(sku, baseUnit, exact(sku, baseUnit, input.units ?? [])),
    cost: costFrom(input.cost ?? "0", costCurrency),
    costCurrency,
    taxRate: taxRateFrom(input.taxRate ?? company.taxRate ?? usualTaxRate),
    tracksLots: input.tracksLots ?? false,
    tracksStock: input.tracksStock ?? true,
    tracksSerials: false,
    warrantyMonths: null,
    active: true,
    version: 1,
  };
  await tx.products.add(product);
  const subject = { kind: "product", id: product.id };
  auditCreated(tx, actor, "product.create", subject, product);
  tx.emit({ type: "product.created", subject, actorId: actor.personId, data: { sku } });
  return product;
}

/** Refuses `text.hostile`, and what `requireText` refuses. */
function nameFrom(field: "nameZh" | "nameEn", said: string): string {
  const name = requireText(field, said, 200);
  if (isHostileText(name)) throw new Refusal("text.hostile", { field, text: name.slice(0, 40) });
  return name;
}

const nameIn = ({ language }: Actor) => (language === "zh" ? "nameZh" : "nameEn");

/** A number like it that no product has: A301 for A300, "LM40-2" for "LM40-". */
async function freeSku(tx: Tx, sku: string): Promise<string> {
  const [, head = sku, digits = ""] = /^(.*?)(\d*)$/.exec(sku) ?? [];
  for (let count = Number(digits || "1") + 1; ; count += 1) {
    const free = digits === "" ? `${head}-${count}` : `${head}${String(count).padStart(digits.length, "0")}`;
    if (!(await tx.products.bySku(free))) return free;
  }
}

export interface UpdateProduct {
  readonly id: Id;
  readonly version?: number;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly cost?: string;
  readonly taxRate?: string;
  readonly active?: boolean;
  /** Only while nothing of it is on hand: what lies there has no lots, or has some. */
  readonly tracksLots?: boolean;
  /** Added to those there are; what documents already use is not changed. */
  readonly addUnits?: readonly ProductUnit[];
}

/** Changes what is given. Quotes keep the cost they were priced with. Refuses `product.notFound`, `product.stale`, `product.lotsOnHand`. */
export async function updateProduct(tx: Tx, actor: Actor, input: UpdateProduct): Promise<Product> {
  requirePermission(actor, "product.save");
  const product = await tx.products.find(input.id);
  if (!product) throw new Refusal("product.notFound");
  requireVersion("product", { number: product.sku, version: product.version }, input.version);
  const lots = input.tracksLots ?? product.tracksLots;
  if (lots !== product.tracksLots && (await tx.stock.levels([product.id])).some(({ onHand }) => !new Dec(onHand).isZero()))
    throw new Refusal("product.lotsOnHand", { sku: product.sku });
  const further = [
    ...product.units.filter((unit) => unit.unit !== product.baseUnit),
    ...exact(product.sku, product.baseUnit, input.addUnits ?? []),
  ];
  const saved = await tx.products.save({
    ...product,
    nameZh: input.nameZh === undefined ? product.nameZh : nameFrom("nameZh", input.nameZh),
    nameEn: input.nameEn === undefined ? product.nameEn : nameFrom("nameEn", input.nameEn),
    cost: input.cost === undefined ? product.cost : costFrom(input.cost, product.costCurrency),
    taxRate: input.taxRate === undefined ? product.taxRate : taxRateFrom(input.taxRate),
    active: input.active ?? product.active,
    tracksLots: lots,
    units: unitsFrom(product.sku, product.baseUnit, further),
  });
  const subject = { kind: "product", id: product.id };
  auditChange(tx, actor, "product.update", subject, product, saved);
  tx.emit({ type: "product.changed", subject, actorId: actor.personId, data: { sku: product.sku } });
  return saved;
}

function unitsFrom(sku: string, baseUnit: string, further: readonly ProductUnit[]): ProductUnit[] {
  const units = [{ unit: baseUnit, numerator: "1", denominator: "1" }, ...further];
  const codes = units.map((unit) => unit.unit);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  const wrong = units.find((unit) => !isRatio(unit.numerator) || !isRatio(unit.denominator) || !/^[a-zA-Z0-9]{1,40}$/u.test(unit.unit));
  const bad = twice ?? wrong?.unit;
  if (bad !== undefined) throw new Refusal("product.badUnit", { sku, unit: bad });
  return units;
}

/**
 * Quantities are kept in the base unit, to 6 places: one of each unit must come out in it, or a piece of a dozen would be 0.96 of
 * one. Refuses `product.unitTooFine`: the smaller one is the base.
 */
function exact(sku: string, baseUnit: string, units: readonly ProductUnit[]): readonly ProductUnit[] {
  const fine = units.find(
    ({ numerator, denominator }) =>
      isRatio(numerator) && isRatio(denominator) && new Dec(numerator).dividedBy(denominator).decimalPlaces() > 6,
  );
  if (fine) throw new Refusal("product.unitTooFine", { sku, unit: fine.unit, base: baseUnit });
  return units;
}

function isRatio(text: string): boolean {
  return isPrice(text) && new Dec(text).greaterThan(0);
}

function costFrom(text: string, currency: Currency): UnitPrice {
  if (!isPrice(text)) throw new Refusal("product.badCost", { cost: text.slice(0, 40) });
  return unitPrice(text, currency);
}

function taxRateFrom(text: string): Percent {
  const good =
    isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).lessThanOrEqualTo(100) && new Dec(text).decimalPlaces() <= 6;
  if (!good) throw new Refusal("product.badTaxRate", { rate: text.slice(0, 40) });
  return percent(text);
}
