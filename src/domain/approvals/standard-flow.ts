import type { Condition } from "../conditions/condition";
import type { ApprovalPolicy } from "./approval-policy";
import type { ApproverSource, FlowDefinition, FlowStep } from "./flow";

const never: Condition = { any: [] };
const atLeast = (field: string, value: string): Condition => ({ field, is: ">=", value });

function step(...approvers: readonly ApproverSource[]): FlowStep {
  return { approvers, needs: "any", ifNobody: "admin", remindAfterHours: 8, escalateAfterHours: 24 };
}

/** Off the list from this per cent on, and under this margin, where the policy says so. */
function givenAway({ discountAt, marginBelow }: ApprovalPolicy): Condition[] {
  return [
    ...(discountAt === undefined ? [] : [atLeast("discount", discountAt)]),
    ...(marginBelow === undefined ? [] : [{ field: "margin", is: "<", value: marginBelow } as const]),
  ];
}

/**
 * The way each matter goes where the company has published none of its own; its limits are the setting "approvalPolicy".
 * The owner's manager decides, from the second amount on an operations lead too; credit is
 * finance's, a requisition the purchasing manager's, a return its owner's manager's or service's, what nobody requested of a purchase order purchasing's, what is given up is the operations lead's, what is missing in a warehouse either's. null: nobody is asked by a standard flow.
 */
export function standardFlow(matter: string, policy: ApprovalPolicy): FlowDefinition | null {
  const { managerAt, leadAt } = policy;
  const bigEnough = managerAt === undefined ? [] : [atLeast("baseAmount", managerAt)];
  const ofOwner = [
    step({ managerLevels: 1 }),
    { ...step({ role: "operationsLead" }), when: leadAt === undefined ? never : atLeast("baseAmount", leadAt) },
  ];
  const flow = (any: readonly Condition[], steps: readonly FlowStep[]): FlowDefinition => ({ matter, when: { any }, steps, copyTo: [] });
  switch (matter) {
    case "quote":
    case "salesOrder":
      return flow([...bigEnough, ...givenAway(policy)], ofOwner);
    case "contract":
      return flow(bigEnough, ofOwner);
    case "requisition":
      // What a person asked for below the limit asks nobody; what the system suggests somebody has always looked at.
      return flow([...bigEnough, { field: "bySystem", is: "=", value: true }], [step({ role: "purchasingManager" })]);
    case "purchaseOrder":
      // What an approved requisition asked for was decided with it.
      return flow(managerAt === undefined ? [] : [atLeast("unrequested", managerAt)], [
        step({ role: "purchasingManager" }, { role: "operationsLead" }),
      ]);
    case "return":
      return flow([{ all: [] }], [step({ managerLevels: 1 }, { role: "service" }, { role: "operationsLead" })]);
    case "creditRelease":
      return flow([{ all: [] }], [step({ role: "finance" })]);
    case "stockDifference":
      return flow([{ all: [] }], [step({ role: "operationsLead" }, { role: "finance" })]);
    case "writeOff":
      return flow([{ all: [] }], [step({ role: "operationsLead" })]);
    default:
      return null;
  }
}
