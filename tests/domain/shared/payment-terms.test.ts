import { percent } from "../../../src/domain/shared/money";
import { asksPrepayment, checkTerms, instalmentsOf, type PaymentTerms } from "../../../src/domain/shared/payment-terms";
import { refusalOf } from "../../support/refusal-of";

const parts = (...shares: [string, number, "prepaid" | "shipment"][]): PaymentTerms => ({
  from: "instalments",
  parts: shares.map(([share, days, from]) => ({ percent: percent(share), days, from })),
});

test.each<[string, PaymentTerms, string, boolean]>([
  ["30 days from shipment", { days: 30, from: "shipment" }, "none", false],
  ["prepaid", { days: 0, from: "prepaid" }, "none", true],
  ["30 % before, the rest 30 days after shipment", parts(["30", 0, "prepaid"], ["70", 30, "shipment"]), "none", true],
  ["three thirds that make 100", parts(["33.33", 0, "prepaid"], ["33.33", 30, "shipment"], ["33.34", 60, "shipment"]), "none", true],
  ["shares that make 99.99", parts(["33.33", 0, "prepaid"], ["66.66", 30, "shipment"]), "terms.notWhole", true],
  ["no shares at all", parts(), "terms.notWhole", false],
  ["half a day", { days: 0.5, from: "shipment" }, "terms.days", false],
  ["negative days", { days: -1, from: "shipment" }, "terms.days", false],
  ["more than a year", { days: 366, from: "shipment" }, "terms.days", false],
])("%s", (_name, terms, refused, prepayment) => {
  expect(refusalOf(() => checkTerms(terms))).toBe(refused);
  expect(asksPrepayment(terms)).toBe(prepayment);
});

test("one rule is one part of everything", () => {
  expect(instalmentsOf({ days: 30, from: "invoice" })).toEqual([{ percent: "100", days: 30, from: "invoice" }]);
});
