import { reasonsFor, type ApprovalPolicy } from "../../../src/domain/approvals/approval-policy";
import { amount } from "../../../src/domain/shared/money";

const policy: ApprovalPolicy = { managerAt: "50000", discountAt: "10", marginBelow: "15" };

// C54: below a limit nobody is asked, at the limit somebody is.
test.each<[string, string | null, string | null, readonly string[]]>([
  ["49999.99", "9.99", "15", []],
  ["50000.00", "0", "40", ["amount"]],
  ["50000.01", "0", "40", ["amount"]],
  ["100", "10", "40", ["discount"]],
  ["100", "9.99", "40", []],
  ["100", "0", "14.99", ["margin"]],
  ["100", "0", "-3", ["margin"]],
  ["100", null, null, []],
  ["50000", "10", "14.99", ["amount", "discount", "margin"]],
])("C54: %s with %s %% off and a margin of %s %% is asked about for %j", (sum, discount, margin, expected) => {
  const facts = { amount: amount(sum, "CNY"), currency: "CNY", discount, margin };
  expect(reasonsFor(policy, facts).map((reason) => reason.code)).toEqual(expected);
});

test("a limit that is not set asks nobody", () => {
  expect(reasonsFor({}, { amount: amount("9999999", "CNY"), currency: "CNY", discount: "100", margin: "-100" })).toEqual([]);
});
