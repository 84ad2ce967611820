import type { Finding } from "../../../domain/returns/inspect-return";
import { outcomeAsAsked, outcomeOf } from "../../../domain/returns/outcome";
import { goodsFates, remedies, type Return } from "../../../domain/returns/return";
import type { Id } from "../../../domain/shared/id";
import { isPositive, least, less, noQuantity, plus, type Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { TypedFinding } from "../../conversation/arguments";
import { inBaseUnit, productOf } from "../typed-values";
import { linesOfPieces } from "./pieces-meant";

/**
 * What was said of goods that came back, line by line; what nothing was said of is found as the customer asked. Refuses
 * `return.whichLine`, `return.noSuchLine`, `return.noSuchLot`, and what serial numbers refuse.
 */
export async function findingsSaid(tx: Tx, given: Return, typed: readonly TypedFinding[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const each of typed) {
    const fate = goodsFates.find((one) => each.said.includes(one));
    const remedy = remedies.find((one) => each.said.includes(one));
    const outcome = outcomeOf(given, { ...(fate && { fate }), ...(remedy && { remedy }) });
    for (const part of await partsOf(tx, given, each, findings)) findings.push({ ...part, ...outcome });
  }
  const open = new Set(findings.filter((each) => each.quantity === undefined).map((each) => each.lineNo));
  const usual = given.lines.filter(({ lineNo }) => !open.has(lineNo)).map(({ lineNo }) => ({ lineNo, ...outcomeAsAsked(given) }));
  return [...findings, ...usual];
}

type Part = Omit<Finding, "fate" | "remedy">;

async function partsOf(tx: Tx, given: Return, typed: TypedFinding, before: readonly Finding[]): Promise<Part[]> {
  const { product: named, quantity, serials } = typed;
  if (serials) return linesOfPieces(tx, given, [{ productId: named?.id ?? null, numbers: serials }]);
  const onlyId = new Set(given.lines.map((line) => line.productId)).size === 1 ? given.lines[0]?.productId : undefined;
  const productId = named?.id ?? onlyId;
  if (productId === undefined) {
    if (quantity) throw new Refusal("return.whichLine", { number: given.number });
    return given.lines.map(({ lineNo }) => ({ lineNo }));
  }
  const product = await productOf(tx, productId);
  const lines = given.lines.filter((line) => line.productId === productId);
  if (lines.length === 0) throw new Refusal("return.noSuchLine", { order: given.number });
  const lotId = typed.lot === undefined ? undefined : await lotNamed(tx, given, productId, typed.lot);
  const rest = lines.map(({ lineNo }) => ({ lineNo, ...(lotId !== undefined && { lotId }) }));
  if (!quantity) return rest;
  const open = lines.map(({ lineNo, received }) => ({ lineNo, left: less(received, foundOf(before, lineNo)) }));
  return shared(open, inBaseUnit(product, quantity)).map((part) => ({ ...part, ...(lotId !== undefined && { lotId }) }));
}

const foundOf = (findings: readonly Finding[], lineNo: number): Quantity =>
  findings.filter((each) => each.lineNo === lineNo).reduce((all, each) => (each.quantity ? plus(all, each.quantity) : all), noQuantity);

/** Over the lines that one product stands on, in their order; what is too much stays with the last, whose refusal says so. */
function shared(open: readonly { readonly lineNo: number; readonly left: Quantity }[], wanted: Quantity): Part[] {
  let rest = wanted;
  return open.flatMap(({ lineNo, left }, index) => {
    const quantity = index === open.length - 1 ? rest : least(rest, left);
    rest = less(rest, quantity);
    return isPositive(quantity) ? [{ lineNo, quantity }] : [];
  });
}

async function lotNamed(tx: Tx, given: Return, productId: Id, number: string): Promise<Id> {
  const lot = await tx.stock.findLot(productId, number.toUpperCase());
  if (!lot) throw new Refusal("return.noSuchLot", { lot: number, number: given.number });
  return lot.id;
}
