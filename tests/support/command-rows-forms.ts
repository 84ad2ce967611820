import { actorFor } from "../../src/domain/access/identify-actor";
import type { FlowStep } from "../../src/domain/approvals/flow";
import { createFlow, publishFlow } from "../../src/domain/approvals/write-flow";
import type { Row, Said } from "./command-row";
import type { Tx } from "../../src/domain/shared/tx";

const demo = async (tx: Tx) => (await tx.forms.list()).find(({ prefix }) => prefix === "SR");
const form = ({ named }: Said) => ({ ...named("SR"), typed: "样品申请" });
const stateOf = async (tx: Tx, number: string) => {
  const found = await demo(tx);
  const { items } = await tx.formRecords.list({ kind: "all" }, found?.id ?? "", {}, { limit: 50, after: null });
  return items.find((each) => each.number === number)?.state;
};
const one = ({ doc }: Said) => ({ ...doc("SR-1"), kind: "FR" });

/** Whoever asks for a sample, an operations lead says yes. */
async function approvalFlow(tx: Tx): Promise<void> {
  const lead = await tx.people.byNumber("P9");
  if (!lead) throw new Error("no P9");
  const actor = await actorFor(tx, lead, null);
  const step: FlowStep = {
    approvers: [{ managerLevels: 1 }],
    needs: "any",
    ifNobody: "admin",
    remindAfterHours: null,
    escalateAfterHours: null,
  };
  const { id } = await createFlow(tx, actor, {
    name: "samples",
    definition: { matter: "form_sr", when: { all: [] }, steps: [step], copyTo: [] },
  });
  await publishFlow(tx, actor, { flowId: id });
}

export const formRows: readonly Row[] = [
  { name: "form.list", what: "with the demo company's", who: "P3", args: () => ({}), cards: ["form-list"], shows: ["SR"] },
  {
    name: "form.define",
    what: "with states, a way of its own and who may create",
    who: "P9",
    args: () => ({ name: "设备借用", text: "新建表单 设备借用 编号 EL 状态 申请、借出、归还，流转 申请→借出 仅仓库，仅销售可新建" }),
    cards: ["form"],
    shows: ["设备借用"],
    after: async (tx) => (await tx.forms.list()).find(({ prefix }) => prefix === "EL")?.settings.moves,
    gives: [{ from: "shenqing", to: "jiechu", roles: ["warehouse"] }],
  },
  {
    name: "form.change",
    what: "one more state, the others keep their codes",
    who: "P9",
    args: () => ({ text: "表单 样品申请 加状态 已丢失" }),
    cards: ["form"],
    after: async (tx) => (await demo(tx))?.settings.states.map(({ code }) => code),
    gives: ["requested", "sent_out", "answered", "yidiushi"],
  },
  { name: "form.show", what: "as it is", who: "P3", args: () => ({ text: "看表单 样品申请" }), cards: ["form"] },
  { name: "form.show", what: "its history", who: "P9", args: () => ({ history: true, text: "样品申请 历史" }), cards: ["form-history"] },
  {
    name: "form.publish",
    what: "on the web",
    who: "P9",
    args: () => ({ text: "公开表单 样品申请" }),
    cards: ["form"],
    shows: ["/r/"],
    after: async (tx) => (await tx.formPages.of((await demo(tx))?.id ?? ""))?.state,
    gives: "open",
  },
  {
    name: "formRecord.create",
    what: "said whole",
    who: "P3",
    args: (said) => ({ form: form(said), text: "A200，样品数 3，用途 试装" }),
    cards: ["formRecord"],
    shows: ["A200", "3"],
  },
  {
    name: "formRecord.create",
    what: "half said",
    who: "P3",
    args: (said) => ({ form: form(said), text: "用途 试装" }),
    cards: ["action-form"],
  },
  {
    name: "formRecord.list",
    what: "one's own in a state",
    who: "P2",
    args: (said) => ({ form: form(said), text: "我的申请中的样品申请" }),
    cards: ["form-record-list"],
    shows: ["SR-1"],
  },
  {
    name: "formRecord.move",
    what: "on",
    who: "P9",
    args: (said) => ({ record: one(said), text: "SR-1 已寄出" }),
    cards: ["formRecord"],
    after: (tx) => stateOf(tx, "SR-1"),
    gives: "sent_out",
  },
  {
    name: "formRecord.submit",
    what: "where a flow asks for it",
    who: "P2",
    before: (tx) => approvalFlow(tx),
    args: (said) => ({ record: one(said) }),
    cards: ["formRecord"],
    shows: ["SR-1"],
    after: async (tx, said) => (await tx.formRecords.find({ kind: "all" }, one(said).id))?.approval,
    gives: "pending",
  },
];
