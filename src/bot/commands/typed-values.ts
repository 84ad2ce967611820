import { DateTime } from "luxon";
import { quantityOf, unitOf } from "../../domain/products/units";
import type { Product } from "../../domain/products/product";
import type { LineRequest } from "../../domain/quotes/quote-pricing";
import { dayOf } from "../../domain/shared/calendar-day";
import { formKindOf } from "../../domain/shared/form-kind";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import type { Currency } from "../../domain/shared/money";
import { noQuantity, plus, type Quantity } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { TypedLine, TypedMoment, TypedMoney, TypedQuantity, ValueByKind } from "../conversation/arguments";
import type { CommandContext } from "./define-command";

/** A sum in the currency it must be in. Refuses `amount.otherCurrency`: nobody's dollars become yuan. */
export function amountIn(money: TypedMoney, currency: Currency): string {
  if (money.currency !== undefined && money.currency !== currency) {
    throw new Refusal("amount.otherCurrency", { amount: money.amount, currency: money.currency, wanted: currency });
  }
  return money.amount;
}

export async function productOf(tx: Tx, id: Id): Promise<Product> {
  const product = await tx.products.find(id);
  if (!product) throw new Refusal("product.notFound");
  return product;
}

/** "13 doz + 4" of a product, in its base unit. Refuses `product.unknownUnit`, `product.badQuantity`. */
export function inBaseUnit(product: Product, first: TypedQuantity, more: readonly TypedQuantity[] = []): Quantity {
  return more.reduce((all, each) => plus(all, quantityOf(product, each.value, each.unit)), quantityOf(product, first.value, first.unit));
}

/** The same for what was counted or set, where none is a count too. */
export function countedInBase(product: Product, first: TypedQuantity, more: readonly TypedQuantity[] = []): Quantity {
  const counts = [first, ...more].filter(({ value }) => !/^0+(\.0+)?$/.test(value));
  const [some, ...rest] = counts;
  if (some) return inBaseUnit(product, some, rest);
  unitOf(product, first.unit);
  return noQuantity;
}

/** Lines as pricing takes them: in the unit that was typed; counted in several units, in the base unit. */
export async function lineRequests(tx: Tx, lines: readonly TypedLine[], currency: Currency): Promise<LineRequest[]> {
  const requests: LineRequest[] = [];
  for (const { product: named, quantity, plus: more = [], price, discountPercent } of lines) {
    const product = await productOf(tx, named.id);
    const counted = more.length === 0 ? quantity : { value: inBaseUnit(product, quantity, more), unit: product.baseUnit };
    requests.push({
      productId: product.id,
      quantity: counted.value,
      unit: counted.unit,
      ...(price && { price: amountIn(price, currency) }),
      ...(discountPercent !== undefined && { discountPercent }),
    });
  }
  return requests;
}

/** The kind of record that a number's series stands for. */
export const kindOfSeries: Readonly<Record<string, string>> = {
  QT: "quote",
  CT: "contract",
  SO: "salesOrder",
  PR: "requisition",
  PO: "purchaseOrder",
  RC: "receipt",
  AP: "payable",
  OB: "outbound",
  HD: "stockHold",
  PAY: "payment",
  TD: "todo",
  OP: "opportunity",
  LD: "lead",
  LF: "leadForm",
  IM: "import",
  CF: "configurationFile",
  MG: "merge",
  C: "customer",
  AR: "receivable",
  INV: "invoice",
  RT: "return",
  ST: "stocktake",
  TF: "transfer",
  TK: "ticket",
  MSG: "message",
  RL: "rule",
  AF: "approvalFlow",
  BF: "bankFile",
  WH: "webhook",
  RS: "reportSchedule",
};

export function subjectOf(document: ValueByKind["document"]): SubjectRef {
  // Of a form of the company's own: its kind is called by what its numbers begin with.
  if (document.kind === "FR") return { kind: formKindOf(document.typed.replace(/-.*/, "")), id: document.id };
  return { kind: kindOfSeries[document.kind] ?? document.kind, id: document.id };
}

/** Until when, typed as a day or an hour; a day counts to its end, where the company is. */
export async function untilOf(tx: Tx, until: TypedMoment | undefined): Promise<Date | null> {
  if (until === undefined) return null;
  if (until.at) return until.at;
  return DateTime.fromISO(until.day, { zone: (await companyOf(tx)).timeZone })
    .endOf("day")
    .toJSDate();
}

/** When something was: the typed hour; now where it was today; else noon of that day, where the speaker is. */
export function instantOf({ tx, actor }: CommandContext, moment: TypedMoment | undefined): Date {
  if (moment === undefined) return tx.now;
  if (moment.at) return moment.at;
  if (moment.day === dayOf(tx.now, actor.timeZone)) return tx.now;
  return DateTime.fromISO(`${moment.day}T12:00`, { zone: actor.timeZone }).toJSDate();
}
