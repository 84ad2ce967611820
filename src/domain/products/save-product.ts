import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { percent, unitPrice, type Currency, type Percent, type UnitPrice } from "../shared/money";
import { auditChange, auditCreated, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
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
}

/** A new product. Refuses `product.exists`, `product.badUnit`, `product.badCost`, `product.badTaxRate`. */
export async function createProduct(tx: Tx, actor: Actor, input: ProductInput): Promise<Product> {
  requirePermission(actor, "product.save");
  const sku = requireText("sku", input.sku, 60);
  if (await tx.products.bySku(sku)) throw new Refusal("product.exists", { sku });
  const costCurrency = input.costCurrency ?? (await companyOf(tx)).baseCurrency;
  const baseUnit = requireText("baseUnit", input.baseUnit, 40);
  const product: Product = {
    id: newId(),
    sku,
    nameZh: requireText("nameZh", input.nameZh, 200),
    nameEn: requireText("nameEn", input.nameEn, 200),
    baseUnit,
    units: unitsFrom(sku, baseUnit, input.units ?? []),
    cost: costFrom(input.cost ?? "0", costCurrency),
    costCurrency,
    taxRate: taxRateFrom(input.taxRate ?? "13"),
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

export interface UpdateProduct {
  readonly id: Id;
  readonly version?: number;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly cost?: string;
  readonly taxRate?: string;
  readonly active?: boolean;
  /** Added to those there are; what documents already use is not changed. */
  readonly addUnits?: readonly ProductUnit[];
}

/** Changes what is given. Quotes keep the cost they were priced with. Refuses `product.notFound`, `product.stale`. */
export async function updateProduct(tx: Tx, actor: Actor, input: UpdateProduct): Promise<Product> {
  requirePermission(actor, "product.save");
  const product = await tx.products.find(input.id);
  if (!product) throw new Refusal("product.notFound");
  requireVersion("product", { number: product.sku, version: product.version }, input.version);
  const further = [...product.units.filter((unit) => unit.unit !== product.baseUnit), ...(input.addUnits ?? [])];
  const saved = await tx.products.save({
    ...product,
    nameZh: input.nameZh === undefined ? product.nameZh : requireText("nameZh", input.nameZh, 200),
    nameEn: input.nameEn === undefined ? product.nameEn : requireText("nameEn", input.nameEn, 200),
    cost: input.cost === undefined ? product.cost : costFrom(input.cost, product.costCurrency),
    taxRate: input.taxRate === undefined ? product.taxRate : taxRateFrom(input.taxRate),
    active: input.active ?? product.active,
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

function isRatio(text: string): boolean {
  return isPlainDecimal(text) && new Dec(text).greaterThan(0) && new Dec(text).decimalPlaces() <= 6;
}

function costFrom(text: string, currency: Currency): UnitPrice {
  const good = isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).decimalPlaces() <= 6;
  if (!good) throw new Refusal("product.badCost", { cost: text.slice(0, 40) });
  return unitPrice(text, currency);
}

function taxRateFrom(text: string): Percent {
  const good =
    isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).lessThanOrEqualTo(100) && new Dec(text).decimalPlaces() <= 6;
  if (!good) throw new Refusal("product.badTaxRate", { rate: text.slice(0, 40) });
  return percent(text);
}
