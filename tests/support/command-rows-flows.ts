import { readFlow } from "../../src/bot/approval-flows/read-flow";
import { recordTypes } from "../../src/domain/rules/record-types";
import { newId } from "../../src/domain/shared/id";
import type { Tx } from "../../src/domain/shared/tx";
import type { Row } from "./command-row";

const said = "报价超过10万 先经理后财务";
const readSaid = () => readFlow(said, recordTypes, []);
/** A draft by a number that the row can name; numbers given in a transaction that is undone are not given again. */
const drafted = (tx: Tx) =>
  tx.flows.add({
    id: newId(),
    number: "AF-900",
    name: said,
    matter: "quote",
    state: "draft",
    edition: 0,
    definition: null,
    proposed: readSaid(),
    ownerId: newId(),
    createdAt: tx.now,
    publishedAt: null,
    version: 1,
  });
export const flowRows: readonly Row[] = [
  { name: "flow.list", what: "the standard ones", who: "P2", args: () => ({}), cards: ["approval-flow-list"], shows: ["50000"] },
  {
    name: "flow.create",
    what: "a limit and two steps",
    who: "P9",
    args: () => ({ text: said }),
    cards: ["approvalFlow"],
    shows: [said, "100000"],
    after: async (tx) => (await tx.flows.list(["draft"])).map(({ matter }) => matter),
    gives: ["quote"],
  },
  {
    name: "flow.switch",
    what: "published",
    who: "P9",
    before: drafted,
    args: ({ doc }) => ({ flow: doc("AF-900"), to: "publish" }),
    cards: ["approvalFlow"],
    after: async (tx) => (await tx.flows.byNumber("AF-900"))?.edition,
    gives: 1,
  },
  {
    name: "flow.change",
    what: "another limit, to be published",
    who: "P9",
    before: drafted,
    args: ({ doc }) => ({ flow: doc("AF-900"), text: "报价超过20万 先经理后财务" }),
    cards: ["approvalFlow"],
    shows: ["200000"],
  },
];
