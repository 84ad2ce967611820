import type { Row } from "./command-row";

export const ruleRows: readonly Row[] = [
  { name: "rule.list", what: "all", who: "P2", args: () => ({}), cards: ["rule-list"], shows: ["RL-7", "RL-9"] },
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
];
