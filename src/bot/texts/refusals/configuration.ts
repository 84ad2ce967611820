import type { RefusalText } from "../refusals";

/** What people meet who change how the company works: conditions, rules, flows, fields. */
export const configurationRefusals: Readonly<Record<string, RefusalText>> = {
  "condition.malformed": {
    zh: "这个条件写得不完整（{where}）。请按“字段 比较 值”再写一次。",
    en: 'This condition is not complete ({where}). Write it again as "field, comparison, value".',
  },
  "condition.tooLarge": {
    zh: "条件太多或嵌套太深（最多 {most} 个、{deepest} 层）。请拆成几条规则。",
    en: "Too many conditions, or nested too deep (at most {most}, {deepest} levels). Split them into several rules.",
  },
  "condition.noField": {
    zh: "{record} 没有字段“{field}”。请换一个现有字段，或先让运营负责人加上它。",
    en: '{record} has no field "{field}". Use one that is there, or have an operations lead add it first.',
  },
  "condition.noRelation": {
    zh: "{record} 下面没有“{field}”可以统计。请换一个现有的关联记录。",
    en: '{record} has no "{field}" to count. Use related records that are there.',
  },
  "condition.misfit": {
    zh: "这样的比较或值不适合字段“{field}”。请换一种比较，或换一个合适的值。",
    en: 'That comparison or value does not fit the field "{field}". Use another comparison, or a value of its kind.',
  },
  "condition.noChange": {
    zh: "每天检查的规则看不到字段“{field}”的变化。请改成“字段变化时”触发的规则。",
    en: 'A daily check does not see changes of "{field}". Make it a rule that runs when the field changes.',
  },
};
