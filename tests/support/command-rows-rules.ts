import { newId } from "../../src/domain/shared/id";
import type { Webhook } from "../../src/domain/webhooks/webhook";
import type { Row } from "./command-row";

const erpId = newId();
const erp = (createdAt: Date): Webhook => ({
  id: erpId,
  number: "WH-900",
  name: "erp",
  url: "https://erp.example/v1",
  secret: "sealed",
  on: true,
  createdBy: newId(),
  createdAt,
  version: 1,
});

export const ruleRows: readonly Row[] = [
  { name: "rule.list", what: "all", who: "P2", args: () => ({}), cards: ["rule-list"], shows: ["RL-7", "RL-9"] },
  { name: "rule.recall", what: "nothing yet", who: "P2", args: () => ({}), cards: ["rule-words"], shows: [] },
  {
    name: "rule.create",
    what: "a threshold",
    who: "P9",
    args: () => ({ text: "A100 低于 50 提醒我" }),
    cards: ["rule"],
    shows: ["A100 低于 50 提醒我", "LM20UU"],
  },
  {
    name: "rule.create",
    what: "an event, in English",
    who: "P9",
    args: () => ({ text: "when a deal over 100,000 is lost, tell Li Lei and the owner" }),
    cards: ["rule"],
    shows: ["100000"],
  },
  {
    name: "rule.switch",
    what: "off",
    who: "P9",
    args: ({ doc }) => ({ rule: doc("RL-8"), on: "no" }),
    cards: ["rule"],
    after: async (tx) => (await tx.rules.byNumber("RL-8"))?.state,
    gives: "off",
  },
  {
    name: "rule.rehearse",
    what: "on the last 90 days",
    who: "P9",
    args: ({ doc }) => ({ rule: doc("RL-2") }),
    cards: ["rule-rehearsal"],
    shows: ["RL-2"],
  },
  {
    name: "rule.copy",
    what: "a rule of one's own",
    who: "P9",
    args: ({ doc }) => ({ rule: doc("RL-9") }),
    cards: ["rule"],
  },
  {
    name: "rule.change",
    what: "another threshold",
    who: "P9",
    args: ({ doc }) => ({ rule: doc("RL-8"), text: "RL-8 改成低于 80" }),
    cards: ["rule"],
    shows: ["80"],
    after: async (tx) => JSON.stringify((await tx.rules.byNumber("RL-8"))?.definition.condition).includes('"80"'),
    gives: true,
  },
  {
    name: "webhook.create",
    what: "an address and its key",
    who: "P9",
    args: () => ({ text: "new webhook erp https://erp.example/hooks" }),
    cards: ["webhook", "webhookSecret"],
    shows: ["https://erp.example/hooks", "erp"],
    after: async (tx) => (await tx.webhooks.byName("erp"))?.url,
    gives: "https://erp.example/hooks",
  },
  { name: "webhook.list", what: "none yet", who: "P9", args: () => ({}), cards: ["webhook-list"] },
  {
    name: "webhook.change",
    what: "another address",
    who: "P9",
    before: (tx) => tx.webhooks.add(erp(tx.now)),
    args: () => ({ webhook: { typed: "WH-900", kind: "WH", id: erpId }, text: "WH-900 address is now https://erp.example/v2" }),
    cards: ["webhook"],
    shows: ["https://erp.example/v2"],
    after: async (tx) => (await tx.webhooks.byName("erp"))?.url,
    gives: "https://erp.example/v2",
  },
];
