import { approvalMachine, approvalTaskMachine } from "../../../src/domain/approvals/approval.machine";
import { contractMachine } from "../../../src/domain/contracts/contract.machine";
import { importMachine } from "../../../src/domain/imports/import.machine";
import { leadFormMachine } from "../../../src/domain/leads/lead-form.machine";
import { leadMachine } from "../../../src/domain/leads/lead.machine";
import { opportunityMachine } from "../../../src/domain/opportunities/opportunity.machine";
import { quoteMachine } from "../../../src/domain/quotes/quote.machine";

interface AnyMachine {
  readonly states: readonly string[];
  readonly transitions: readonly { readonly name: string; readonly from: readonly string[]; readonly to: string }[];
}

/** Every (state × verb): where it leads, "." for refused. Columns are the verbs in the order given. */
const tables: readonly [string, AnyMachine, readonly string[], Readonly<Record<string, string>>][] = [
  [
    "lead",
    leadMachine,
    ["assign", "claim", "contact", "release", "qualify", "disqualify"],
    {
      new: "assigned assigned . . . disqualified",
      assigned: "assigned . contacted pool qualified disqualified",
      contacted: "assigned . contacted pool qualified disqualified",
      pool: "assigned assigned . . . disqualified",
      qualified: ". . . . . .",
      disqualified: ". . . . . .",
    },
  ],
  [
    "import",
    importMachine,
    ["start", "finish", "drop"],
    { ready: "running . dropped", running: ". done .", done: ". . .", dropped: ". . ." },
  ],
  ["lead form", leadFormMachine, ["close", "reopen"], { open: "closed .", closed: ". open" }],
  [
    "opportunity",
    opportunityMachine,
    ["update", "move", "win", "lose", "reopen"],
    { open: "open open won lost .", won: ". . . . .", lost: ". . . . open" },
  ],
  [
    "quote",
    quoteMachine,
    [
      "edit",
      "revise",
      "submit",
      "autoApprove",
      "approve",
      "reject",
      "return",
      "withdraw",
      "send",
      "accept",
      "decline",
      "expire",
      "supersede",
    ],
    {
      draft: "draft . pendingApproval approved . . . . . . . . .",
      pendingApproval: ". draft . . approved rejected returned draft . . . . superseded",
      approved: ". draft . . . . . . sent accepted . expired superseded",
      sent: ". draft . . . . . . . accepted declined expired superseded",
      accepted: ". . . . . . . . . . . . .",
      declined: ". draft . . . . . . . . . . .",
      expired: ". draft . . . . . . . . . . .",
      rejected: ". draft . . . . . . . . . . .",
      returned: ". draft . . . . . . . . . . .",
      superseded: ". . . . . . . . . . . . .",
    },
  ],
  [
    "contract",
    contractMachine,
    ["edit", "submit", "autoApprove", "approve", "reject", "return", "withdraw", "reopen", "sign", "expire", "terminate", "renew"],
    {
      draft: "draft pendingApproval approved . . . . . . . . .",
      pendingApproval: ". . . approved draft draft draft draft . . . .",
      approved: ". . . . . . . draft signed . . .",
      signed: ". . . . . . . . . expired terminated renewed",
      expired: ". . . . . . . . . . . renewed",
      terminated: ". . . . . . . . . . . .",
      renewed: ". . . . . . . . . . . .",
    },
  ],
  [
    "approval",
    approvalMachine,
    ["approve", "reject", "return", "withdraw", "void"],
    {
      pending: "approved rejected returned withdrawn voided",
      approved: ". . . . .",
      rejected: ". . . . .",
      returned: ". . . . .",
      withdrawn: ". . . . .",
      voided: ". . . . .",
    },
  ],
  [
    "approval task",
    approvalTaskMachine,
    ["open", "approve", "reject", "return", "skip", "pause", "askAgain"],
    {
      waiting: "open . . . skipped . .",
      open: ". approved rejected returned skipped waiting waiting",
      approved: ". . . . . . waiting",
      rejected: ". . . . . . .",
      returned: ". . . . . . .",
      skipped: ". . . . . . waiting",
    },
  ],
];

test.each(tables)("a %s moves as the table says, and in no other way", (_name, machine, verbs, expected) => {
  const actual = Object.fromEntries(
    machine.states.map((state) => [
      state,
      verbs.map((verb) => machine.transitions.find((move) => move.name === verb && move.from.includes(state))?.to ?? ".").join(" "),
    ]),
  );
  expect(actual).toEqual(expected);
  expect([...new Set(machine.transitions.map((move) => move.name))].toSorted()).toEqual(verbs.toSorted());
});
