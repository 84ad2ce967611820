import { readFlow } from "../../src/bot/approval-flows/read-flow";
import type { Reference } from "../../src/bot/conversation/references";
import type { FlowDefinition } from "../../src/domain/approvals/flow";
import { recordTypes } from "../../src/domain/rules/record-types";
import { refusalOf } from "../support/refusal-of";

const liLei = "01JDPERS0N0000000000000003";

/** The names that the lexicon would have found. */
function references(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const name of ["Li Lei", "李雷"]) {
    const from = text.indexOf(name);
    const match = { word: name.toLowerCase(), kind: "person" as const, id: liLei, label: name, form: "name" as const };
    if (from >= 0) found.push({ kind: "person", from, to: from + name.length, typed: name, matches: [match], rank: 1 });
  }
  return found;
}
const read = (text: string) => readFlow(text, recordTypes, references(text));

const plainly = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** A flow in short: what is asked when, in which steps. */
function short({ matter, when, steps, copyTo }: FlowDefinition): string {
  const condition = (given: FlowDefinition["when"]): string =>
    "all" in given
      ? given.all.map(condition).join("&")
      : "any" in given
        ? given.any.map(condition).join("|")
        : "field" in given && "value" in given
          ? `${given.field}${given.is}${plainly(given.value)}`
          : "?";
  const source = (each: FlowDefinition["copyTo"][number]): string =>
    "role" in each ? each.role : "managerLevels" in each ? `up${each.managerLevels}` : "person" in each ? "LiLei" : each.field;
  const step = (each: FlowDefinition["steps"][number]) =>
    (each.when ? `[${condition(each.when)}]` : "") + each.approvers.map(source).join(each.needs === "all" ? "&" : "|");
  return `${matter} ${condition(when)}: ${steps.map(step).join(" > ")}${copyTo.length > 0 ? ` cc ${copyTo.map(source).join(",")}` : ""}`;
}

test.each<[string, string]>([
  ["报价超过10万 先经理后财务", "quote baseAmount>=100000: up1 > finance"],
  ["quotes over 100,000 go to the manager, then finance", "quote baseAmount>=100000: up1 > finance"],
  ["合同超过50万由财务和运营会签", "contract baseAmount>=500000: finance&operationsLead"],
  ["contracts over 500k need finance and operations", "contract baseAmount>=500000: finance&operationsLead"],
  ["采购申请达到2万 采购经理或财务审批", "requisition baseAmount>=20000: purchasingManager|finance"],
  ["requisitions from 20k need purchasing or finance", "requisition baseAmount>=20000: purchasingManager|finance"],
  ["采购申请都要经理审批，抄送财务", "requisition : up1 cc finance"],
  ["all requisitions need the manager, cc finance", "requisition : up1 cc finance"],
  ["报价折扣超过20% 先经理 再李雷", "quote discount>=20: up1 > LiLei"],
  ["quotes with a margin below 12.5% go to the sales manager then Li Lei", "quote margin<12.5: salesManager > LiLei"],
  ["报价先经理审批；超过50万再由财务，然后运营", "quote : up1 > [baseAmount>=500000]finance > [baseAmount>=500000]operationsLead"],
  ["quotes go to the manager; over 500,000 then also finance", "quote : up1 > [baseAmount>=500000]finance"],
  ["订单毛利低于10%或者超过30万 经理的上级审批", "salesOrder margin<10|baseAmount>=300000: up2"],
  ["合同币种是USD 财务审批", "contract currency=USD: finance"],
  ["contracts where currency is USD need finance", "contract currency=USD: finance"],
  ["采购订单达到2万 采购经理审批", "purchaseOrder baseAmount>=20000: purchasingManager"],
  ["returns over 5,000 need service", "return baseAmount>=5000: service"],
  ["退货超过5000由客服或财务审批", "return baseAmount>=5000: service|finance"],
  ["超信用的订单由财务和李雷都要审批", "creditRelease : finance&LiLei"],
])("%s", (text, flow) => {
  expect(short(read(text))).toBe(flow);
});

test.each<[string, number | null, number | null]>([
  ["报价由经理审批，4小时没批就催，16小时升级", 4, 16],
  ["quotes need the manager, remind after 4 hours, escalate after 2 days", 4, 16],
  ["报价由经理审批", 8, 24],
])("%s: reminded after %s and escalated after %s working hours", (text, remindAfterHours, escalateAfterHours) => {
  expect(read(text).steps[0]).toMatchObject({ remindAfterHours, escalateAfterHours });
});

test.each([
  ["下雨的时候由经理审批", "flow.matterUnclear"],
  ["the weather needs the manager", "flow.matterUnclear"],
  ["报价超过10万", "flow.approverUnclear"],
  ["quotes over 100,000", "flow.approverUnclear"],
])("%s is asked back about: %s", (text, code) => {
  expect(refusalOf(() => read(text))).toBe(code);
});

test("what nobody says about an empty step is left to the admin, unless it is to be skipped", () => {
  expect(read("quotes need the manager").steps[0]?.ifNobody).toBe("admin");
  expect(read("quotes need the manager, skipped if nobody").steps[0]?.ifNobody).toBe("skip");
  expect(read("报价由经理审批，没人就跳过").steps[0]?.ifNobody).toBe("skip");
});
