import { withoutSlips } from "../../../src/bot/conversation/slips";

test.each([
  ["给华强抱个价", "给华强报个价"],
  ["记个代办 周五前", "记个待办 周五前"],
  ["把这笔汇款登记一下", "把这笔汇款登记一下"],
  ["期初库存 A100 500个", "期初库存 A100 500个"],
  ["库存盘点", "库存盘点"],
])("%s is read as %s", (typed, read) => {
  expect(withoutSlips(typed)).toBe(read);
});
