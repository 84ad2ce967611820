import { readPolicyWish } from "../../src/bot/settings/read-policy";
import { refusalOf } from "../support/refusal-of";

const present = { off: ["quoteSent"] };
test.each([
  ["采购允差 10%", "purchasePolicy", { tolerancePercent: "10" }],
  ["purchase tolerance 2.5%", "purchasePolicy", { tolerancePercent: "2.5" }],
  ["采购允差 -5%", "purchasePolicy", { tolerancePercent: "-5" }],
  ["采购允差 很多", "purchasePolicy", { tolerancePercent: "很多" }],
  ["工单时限 紧急4小时 普通16小时", "ticketHours", { high: 4, normal: 16 }],
  ["ticket hours urgent 4h normal 16h", "ticketHours", { high: 4, normal: 16 }],
  ["工单时限 紧急 两小时", "ticketHours", { high: 2 }],
  ["催款 到期前3天、到期后7天、15天", "collections", { stages: [-3, 7, 15] }],
  ["催款 提前5天、到期当天、逾期10天，逾期30天报上级", "collections", { stages: [-5, 0, 10], escalateAfterDays: 30 }],
  ["remind customers 3 days before, 7 and 15 days after due", "collections", { stages: [-3, 7, 15] }],
  [
    "payment reminders on the due day and 10 days late, tell the manager after 20 days",
    "collections",
    { stages: [0, 10], escalateAfterDays: 20 },
  ],
  ["冷客户 45 天提醒", "nudges", { coldDays: 45 }],
  ["remind of customers silent for 45 days", "nudges", { coldDays: 45 }],
  ["提醒天数 线索 3 客户 60 报价 5 合同 20", "nudges", { untouchedDays: 3, coldDays: 60, quoteDays: 5, contractDays: 20 }],
  ["nudge days: leads 3, contracts 20", "nudges", { untouchedDays: 3, contractDays: 20 }],
  ["撤销时限 30 分钟", "undo", { minutes: 30 }],
  ["time to undo 30 minutes", "undo", { minutes: 30 }],
  ["time to undo 2 hours", "undo", { minutes: 120 }],
  ["不给客户发发货短信", "customerMessages", { off: ["quoteSent", "orderShippedTracked", "orderShipped"] }],
  ["do not text customers about shipments", "customerMessages", { off: ["quoteSent", "orderShippedTracked", "orderShipped"] }],
  ["恢复给客户发报价邮件", "customerMessages", { off: [] }],
  ["email customers about quotes again", "customerMessages", { off: [] }],
  ["盘点差异超过5000要审批", "stocktakePolicy", { approveAt: "5000" }],
  ["stock differences over 5,000 need approval", "stocktakePolicy", { approveAt: "5000" }],
  ["盘点差异不用审批", "stocktakePolicy", { approveAt: null }],
  ["stock differences need no approval", "stocktakePolicy", { approveAt: null }],
  ["核销上限 200", "writeOff", { limit: "200" }],
  ["write-off limit 1k", "writeOff", { limit: "1000" }],
  ["占用库存 48 小时", "stockHold", { hours: 48 }],
  ["hold stock for 2 days", "stockHold", { hours: 48 }],
  ["占用库存 最长 20 天", "stockHold", { longestDays: 20 }],
  ["stock holds 24 hours, at most 10 days", "stockHold", { hours: 24, longestDays: 10 }],
  ["线索表单限流 同一地址 30 总共 600", "leadFormLimits", { mostFromOneAddress: 30, mostFromAll: 600 }],
  ["lead form limits 30 per address, 600 in all", "leadFormLimits", { mostFromOneAddress: 30, mostFromAll: 600 }],
])("%s", (text, name, change) => {
  const wish = readPolicyWish(text);
  expect([wish?.name, wish?.change?.(present)]).toEqual([name, change]);
});

test.each(["采购允差", "ticket hours", "催款节奏", "撤销时限", "customer messages", "write-off limit"])(
  "%s alone is a question",
  (text) => {
    expect(readPolicyWish(text)?.change).toBeNull();
  },
);

test("what is not understood is asked back", () => {
  expect(readPolicyWish("限额和时限")).toBeNull();
  expect(refusalOf(() => readPolicyWish("催款 经常"))).toBe("policy.bad");
  expect(refusalOf(() => readPolicyWish("不给客户发那种短信"))).toBe("policy.whichOccasion");
});
