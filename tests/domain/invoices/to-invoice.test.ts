import { invoicedFraction, sumsOfPart, toCredit, toInvoice } from "../../../src/domain/invoices/to-invoice";
import type { OrderLine } from "../../../src/domain/orders/order";
import { amount, sum } from "../../../src/domain/shared/money";
import type { Quantity } from "../../../src/domain/shared/quantity";

const q = (text: string) => text as Quantity;
const line = (given: Partial<Record<"quantity" | "shipped" | "cancelled" | "returned" | "invoiced", string>>) => ({
  quantity: q(given.quantity ?? "10"),
  shipped: q(given.shipped ?? "0"),
  cancelled: q(given.cancelled ?? "0"),
  returned: q(given.returned ?? "0"),
  invoiced: q(given.invoiced ?? "0"),
});

test.each([
  ["C35h 30 ordered, 10 invoiced", { quantity: "30", invoiced: "10" }, "20", "0"],
  ["6 of 10 shipped", { shipped: "6" }, "10", "6"],
  ["6 shipped, 4 invoiced", { shipped: "6", invoiced: "4" }, "6", "2"],
  ["C35i all cancelled", { cancelled: "10" }, "0", "0"],
  ["C65a all shipped, all back, never invoiced", { shipped: "10", returned: "10" }, "0", "0"],
  ["3 back after all was invoiced", { shipped: "10", returned: "3", invoiced: "10" }, "0", "0"],
] as const)("%s", (_name, given, ordered, shipped) => {
  expect([toInvoice(line(given), "ordered"), toInvoice(line(given), "shipped")]).toEqual([ordered, shipped]);
});

test("what came back after it was invoiced is to be credited", () => {
  expect(toCredit(line({ shipped: "10", returned: "3", invoiced: "10" }))).toBe("3");
});

test.each([
  ["C35i all cancelled", [{ cancelled: "10" }], "nothing"],
  ["C65a all back", [{ shipped: "10", returned: "10" }], "nothing"],
  ["none yet", [{ shipped: "10" }], "none"],
  ["a part", [{ invoiced: "10" }, {}], "part"],
  ["all", [{ invoiced: "10" }, { invoiced: "6", cancelled: "4" }], "all"],
] as const)("an order of which %s is invoiced: %s", (_name, lines, fraction) => {
  expect(invoicedFraction({ lines: lines.map((each) => line(each)) as unknown as OrderLine[] })).toBe(fraction);
});

test("the parts of a line are exactly the line", () => {
  const whole = { ...line({ quantity: "3" }), netAmount: amount("100", "CNY"), taxAmount: amount("13", "CNY") } as OrderLine;
  let before = { net: amount("0", "CNY"), tax: amount("0", "CNY") };
  const parts = ["0", "1", "2"].map((invoiced) => {
    const part = sumsOfPart({ ...whole, invoiced: q(invoiced) }, q("1"), before, "CNY");
    before = {
      net: sum([before.net, part.net], "CNY"),
      tax: sum([before.tax, part.tax], "CNY"),
    };
    return part.net;
  });
  expect([parts, before]).toEqual([["33.33", "33.34", "33.33"], { net: "100.00", tax: "13.00" }]);
});
