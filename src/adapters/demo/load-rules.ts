import { createRule } from "../../domain/rules/write-rule";
import { seedStarterRules } from "../../domain/rules/starter-rules";
import { actorOf, idOf, type Loading } from "./loading";

/** The starter rules, and two that the company has made: RL-8 runs, RL-9 is off. */
export async function loadRules(loading: Loading): Promise<void> {
  const { tx, world } = loading;
  await seedStarterRules(tx);
  const lead = await actorOf(loading, world.people.find(({ role }) => role === "operations_lead")?.id);
  await createRule(tx, lead, {
    name: { zh: "A100 在上海仓低于100通知刘洋", en: "Tell Liu Yang when A100 in Shanghai is under 100" },
    state: "on",
    definition: {
      trigger: { on: "crosses", record: "stockLevel" },
      condition: {
        all: [
          { field: "product", is: "=", value: idOf(loading, "A100") },
          { field: "warehouse", is: "=", value: idOf(loading, "SH") },
          { field: "available", is: "<", value: "100" },
        ],
      },
      actions: [
        {
          do: "notify",
          to: { person: idOf(loading, "P6") },
          text: { zh: "{warehouse} 的 {product} 可用只有 {available}", en: "Only {available} of {product} are available in {warehouse}" },
        },
      ],
      inWorkingHours: false,
      mostADay: 100,
    },
  });
  await createRule(tx, lead, {
    name: { zh: "报价10天没回音", en: "Quotes without a reply for 10 days" },
    state: "off",
    definition: {
      trigger: { on: "daily", record: "quote", at: "09:00" },
      condition: {
        all: [
          { field: "state", is: "=", value: "sent" },
          { field: "sent", is: "olderThan", span: { days: 10 } },
        ],
      },
      actions: [
        {
          do: "todo",
          to: "owner",
          title: { zh: "问问 {customer} 对报价 {number} 的意见", en: "Ask {customer} about quote {number}" },
          priority: "normal",
          dueInDays: 1,
        },
      ],
      inWorkingHours: false,
      mostADay: 100,
    },
  });
}
