import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { FlowStep } from "../../src/domain/approvals/flow";
import { decideTask, type Decision } from "../../src/domain/approvals/decide-task";
import { createFlow, publishFlow } from "../../src/domain/approvals/write-flow";
import { createCustomer } from "../../src/domain/customers/create-customer";
import { defineField } from "../../src/domain/fields/define-field";
import type { FieldDefinition } from "../../src/domain/fields/field-definition";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { flows } from "../../src/domain/flows";
import { approvalSubjects } from "../../src/domain/flows/approval-subjects";
import { createFormRecord } from "../../src/domain/forms/create-form-record";
import { archiveForm, changeForm, defineForm } from "../../src/domain/forms/define-form";
import type { FormDefinition } from "../../src/domain/forms/form-definition";
import { moveFormRecord } from "../../src/domain/forms/move-form-record";
import { submitFormRecord } from "../../src/domain/forms/submit-form-record";
import { rehearseRule } from "../../src/domain/rules/rehearse-rule";
import type { RuleDefinition } from "../../src/domain/rules/rule";
import { createRule, switchRule } from "../../src/domain/rules/write-rule";
import type { Actor } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { freshDatabase } from "../support/database";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(60_000);

const clock = { at: new Date("2026-11-25T02:00:00Z"), now: () => clock.at };
let database: Database;
let work: MySqlUnitOfWork;
let form: FormDefinition;
let size: FieldDefinition;
let client: FieldDefinition;
const people: Record<string, Actor> = {};
const who = (number: string): Actor => people[number] as Actor;
const kind = "form_el";

const later = () => void (clock.at = new Date(clock.at.getTime() + 60_000));
const record = async (value: string, by = "P3") => {
  later();
  return work.run((tx) => createFormRecord(tx, who(by), { formId: form.id, answers: { [size.name]: value } }));
};
const submit = (id: string, by = "P3") => work.run((tx) => submitFormRecord(tx, who(by), { id }));
const write = (id: string, value: string, by = "P3") =>
  work.run((tx) => fillFields(tx, who(by), { record: { kind, id }, answers: { [size.name]: value }, whole: false }));
const move = (id: string, to: string, by = "P3") => work.run((tx) => moveFormRecord(tx, who(by), { id, to }));
const stateOf = (id: string) => work.run(async (tx) => (await tx.formRecords.find({ kind: "all" }, id))?.approval);
async function decide(id: string, decision: Decision, by = "P1"): Promise<void> {
  const [run] = await work.run((tx) => tx.approvals.of({ kind, id }));
  const task = run?.tasks.find(({ state }) => state === "open");
  await work.run((tx) =>
    decideTask(tx, who(by), approvalSubjects, { taskId: task?.id ?? "", version: task?.version ?? 0, decision, comment: "so it is" }),
  );
}
const spread = async (): Promise<void> => {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  const step = () => dispatchNext({ work, spread: (tx, event) => spreadEvent(tx, event, flows, notices), parked });
  for (let count = 0; await step(); count += 1) if (count > 2000) throw new Error("events without end");
};
const rule = (definition: Pick<RuleDefinition, "trigger" | "condition" | "actions">) =>
  work.run(async (tx) => {
    const made = await createRule(tx, who("P9"), {
      name: { zh: "规则", en: "rule" },
      state: "off",
      definition: { inWorkingHours: false, mostADay: 100, ...definition },
    });
    return switchRule(tx, who("P9"), { ruleId: made.id, to: "on" });
  });

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, clock, documentNumbers(database));
  await loadDemo(work);
  for (const number of ["P1", "P2", "P3", "P4", "P9"]) {
    people[number] = await work.run(async (tx) => {
      const found = await tx.people.byNumber(number);
      if (!found) throw new Error(number);
      return actorFor(tx, found, null);
    });
  }
  await work.run(async (tx) => {
    form = await defineForm(tx, who("P9"), {
      label: "Equipment loan",
      prefix: "EL",
      states: ["asked", "lent", "back"],
      access: { reach: "all" },
    });
    size = await defineField(tx, who("P9"), { recordKind: kind, label: "size", kind: "number" });
    client = await defineField(tx, who("P9"), { recordKind: kind, label: "client", kind: "customer" });
    const step: FlowStep = {
      approvers: [{ managerLevels: 1 }],
      needs: "any",
      ifNobody: "admin",
      remindAfterHours: null,
      escalateAfterHours: null,
    };
    const when = { field: size.name, is: ">=", value: "10" } as const;
    const flow = await createFlow(tx, who("P9"), { name: "loans", definition: { matter: kind, when, steps: [step], copyTo: [] } });
    await publishFlow(tx, who("P9"), { flowId: flow.id });
  });
  await database.direct((sql) => sql.run("UPDATE rules SET state = 'off'"));
  await spread();
});
afterAll(() => database.close());

test("where the flow's condition does not hold nobody is asked", async () => {
  const { id } = await record("9");
  expect((await submit(id)).approval).toBe("approved");
  expect((await move(id, "lent")).state).toBe("lent");
});

test("where it holds a record leaves its first state as it was approved, and not otherwise", async () => {
  const { id } = await record("10");
  expect(await refusalOfAsync(move(id, "lent"))).toBe("formRecord.notApproved");
  await submit(id);
  expect(await refusalOfAsync(submit(id))).toBe("formRecord.pending");
  expect(await refusalOfAsync(move(id, "lent"))).toBe("formRecord.pending");
  await decide(id, "approve");
  expect(await refusalOfAsync(submit(id))).toBe("formRecord.approvedAlready");
  await write(id, "20");
  // Before anything else has run: the content itself is looked at.
  expect(await refusalOfAsync(move(id, "lent"))).toBe("formRecord.notApproved");
  await spread();
  expect(await stateOf(id)).toBe("none");
  await write(id, "9");
  expect((await move(id, "lent")).state).toBe("lent");
});

test("what changed while it waited is not approved by a decision on what it was", async () => {
  const { id } = await record("10");
  await submit(id);
  await write(id, "500");
  expect(await refusalOfAsync(decide(id, "approve"))).toBe("approval.contentChanged");
  await spread();
  expect(await stateOf(id)).toBe("none");
  const [run] = await work.run((tx) => tx.approvals.of({ kind, id }));
  expect(run?.request.state).toBe("voided");
});

test("nobody decides on what they submitted or wrote into last", async () => {
  const { id } = await record("10");
  await write(id, "11", "P1");
  await spread();
  await submit(id);
  const [run] = await work.run((tx) => tx.approvals.of({ kind, id }));
  expect(run?.tasks.map(({ approverId }) => approverId)).not.toContain(who("P1").personId);
});

test.each([
  ["reject", "rejected"],
  ["return", "none"],
] as const)("a decision to %s leaves the record where it was, to be changed and submitted again", async (decision, approval) => {
  const { id } = await record("10");
  await submit(id);
  await decide(id, decision);
  expect(await stateOf(id)).toBe(approval);
  expect(await refusalOfAsync(move(id, "lent"))).toBe("formRecord.notApproved");
  await write(id, "12");
  expect((await submit(id)).approval).toBe("pending");
});

test("a rule on a form's records fires once for what happened, live as in the rehearsal", async () => {
  await spread();
  const tell = { do: "notify", to: { person: who("P4").personId }, text: "{number} {state}" } as const;
  const onState = await rule({
    trigger: { on: "changed", record: kind, field: "state" },
    condition: { field: "state", is: "=", value: "lent" },
    actions: [tell],
  });
  const onMade = await rule({
    trigger: { on: "event", record: kind, event: "formRecord.created" },
    condition: { field: size.name, is: ">", value: "5" },
    actions: [tell],
  });
  await record("3");
  const { id } = await record("7");
  await spread();
  later();
  await move(id, "lent");
  await spread();
  await spread();
  for (const [{ id: ruleId }, said] of [
    [onState, "lent"],
    [onMade, "asked"],
  ] as const) {
    const runs = await work.run((tx) => tx.rules.runsOf(ruleId, 10));
    expect(runs.map(({ record: { id: of }, state, effects }) => [of, state, effects[0]?.said?.en.split(" ")[1]])).toEqual([
      [id, "done", said],
    ]);
    const rehearsed = await work.run(async (tx) => {
      const found = await tx.rules.find(ruleId);
      if (!found) throw new Error(ruleId);
      return rehearseRule(tx, found, calendarDay("2026-11-20"), calendarDay("2026-11-25"));
    });
    expect(rehearsed.firings.map(({ record: { id: of } }) => of)).toContain(id);
  }
  expect(await refusalOfAsync(work.run((tx) => archiveForm(tx, who("P9"), { id: form.id })))).toBe("form.inUse");
  const states = ["asked", "back"];
  const free = await record("1");
  expect(free.state).toBe("asked");
  await database.direct((sql) => sql.run("UPDATE form_records SET state = 'asked' WHERE state = 'lent'"));
  expect(await refusalOfAsync(work.run((tx) => changeForm(tx, who("P9"), { id: form.id, states })))).toBe("form.stateNeeded");
});

test("a rule makes a record of a form, with what it says and whose the record is that it looked at", async () => {
  const made = await rule({
    trigger: { on: "event", record: "customer", event: "customer.created" },
    condition: { all: [] },
    actions: [{ do: "formRecord", form: kind, values: { [size.name]: "2" } }],
  });
  later();
  const customer = await work.run((tx) => createCustomer(tx, who("P2"), { name: "宁波海天精工" }));
  await spread();
  await spread();
  const [run] = await work.run((tx) => tx.rules.runsOf(made.id, 5));
  expect(run).toMatchObject({ state: "done", effects: [{ do: "formRecord", made: expect.stringMatching(/^EL-\d+$/) as string }] });
  const rows = await database.direct((sql) =>
    sql.rows<{ id: string; owner_id: string }>("SELECT id, owner_id FROM form_records WHERE source_id = ?", [customer.id]),
  );
  expect(rows).toEqual([{ id: rows[0]?.id, owner_id: who("P2").personId }]);
  const found = await work.run((tx) => tx.records.read({ kind, id: rows[0]?.id ?? "" }, []));
  expect(found?.fields).toMatchObject({ [size.name]: "2", [client.name]: customer.id });
});

test("a rule cannot make a record of a form that is not there, nor fill in what it has not", async () => {
  const made = (action: object) =>
    rule({
      trigger: { on: "event", record: "customer", event: "customer.created" },
      condition: { all: [] },
      actions: [{ do: "formRecord", ...action } as never],
    });
  expect(await refusalOfAsync(made({ form: "form_zz", values: {} }))).toBe("rule.noForm");
  expect(await refusalOfAsync(made({ form: "customer", values: {} }))).toBe("rule.noForm");
  expect(await refusalOfAsync(made({ form: kind, values: { state: "lent" } }))).toBe("rule.noField");
});
