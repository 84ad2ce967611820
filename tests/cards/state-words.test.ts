import { stateTag } from "../../cards/kit/state-tag";
import { ruleStates } from "../../src/domain/rules/rule";
import { approvalStates } from "../../src/domain/approvals/approval";
import { bankLineStates } from "../../src/domain/banking/bank-line";
import { contractStates } from "../../src/domain/contracts/contract";
import { leadStates } from "../../src/domain/leads/lead";
import { opportunityStates } from "../../src/domain/opportunities/opportunity";
import { quoteStates } from "../../src/domain/quotes/quote";
import { paymentStates } from "../../src/domain/receivables/payment-balance";
import { stateLabels, type DocumentWithStates } from "../../src/domain/shared/state-labels";
import { todoStates } from "../../src/domain/todos/todo";

test.each<[DocumentWithStates, readonly string[]]>([
  ["lead", leadStates],
  ["opportunity", opportunityStates],
  ["quote", quoteStates],
  ["contract", contractStates],
  ["payment", paymentStates],
  ["bankLine", bankLineStates],
  ["approval", approvalStates],
  ["todo", todoStates],
  ["rule", ruleStates],
])("every state of a %s has its words, and there are no words for others", (document, states) => {
  expect(Object.keys(stateLabels[document]).toSorted()).toEqual([...states].toSorted());
});

test("what waits for somebody is orange, what is done green, what failed red", () => {
  expect(stateTag("quote", "pendingApproval", "en")).toEqual({ text: "pending approval", tone: "warning" });
  expect(stateTag("payment", "settled", "zh")).toEqual({ text: "已核销", tone: "good" });
  expect(stateTag("quote", "rejected", "zh")).toEqual({ text: "已驳回", tone: "bad" });
});
