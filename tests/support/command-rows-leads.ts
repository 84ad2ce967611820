import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import type { LeadForm } from "../../src/domain/leads/lead-form";
import { poolPolicyOf } from "../../src/domain/leads/pool-policy";
import { all, page, states, type Row, type Said } from "./command-row";

/** A form whose key is its number, so that it can be named. */
export async function aLeadForm(tx: MySqlTx, { named }: Said): Promise<void> {
  const form: LeadForm = {
    id: "LF-7",
    number: "LF-7",
    code: "canton",
    secret: "0".repeat(64),
    name: "2026 广交会",
    source: "展会",
    ownerId: named("P2").id,
    state: "open",
    createdBy: named("P1").id,
    createdAt: tx.now,
    version: 1,
  };
  await tx.leadForms.add(form);
}

/** A list of one new customer. Its key is its number, so that it can be named. */
async function anImport(tx: MySqlTx, { named }: Said): Promise<void> {
  const file = {
    id: "IM-7",
    number: "IM-7",
    kind: "customer" as const,
    name: "客户.csv",
    onceKey: "0".repeat(64),
    state: "ready" as const,
  };
  await tx.imports.add({ ...file, receivedBy: named("P1").id, createdAt: tx.now, version: 1 });
  const row = { id: "IM-7-2", importId: "IM-7", rowNo: 2, outcome: "new" as const, label: "无锡恒通", fields: { name: "无锡恒通" } };
  await tx.imports.addRows([{ ...row, knownAs: null, problem: null, said: null, recordId: null }]);
}

export const leadRows: readonly Row[] = [
  {
    name: "leadForm.create",
    what: "for a fair",
    who: "P1",
    args: ({ named }) => ({ name: "2026 广交会", source: "展会", owner: named("P2") }),
    cards: ["leadForm"],
    shows: ["2026 广交会", "展会", "/f/", "/qr"],
  },
  {
    name: "leadForm.list",
    what: "all",
    who: "P2",
    before: aLeadForm,
    args: () => ({}),
    cards: ["lead-form-list"],
    shows: ["LF-7", "/f/canton"],
  },
  {
    name: "leadForm.switch",
    what: "closed",
    who: "P1",
    before: aLeadForm,
    args: ({ doc }) => ({ form: doc("LF-7"), to: "close" }),
    cards: ["leadForm"],
    after: async (tx) => (await tx.leadForms.find("LF-7"))?.state,
    gives: "closed",
  },
  {
    name: "lead.release",
    what: "one's own",
    who: "P3",
    first: [{ name: "lead.claim", who: "P3", args: ({ named }) => ({ lead: named("LD-8") }) }],
    args: ({ named }) => ({ lead: named("LD-8") }),
    cards: ["lead"],
    after: states("LD-8"),
    gives: ["pool"],
  },
  {
    name: "lead.keep",
    what: "one that is about to fall back",
    who: "P3",
    before: (tx) => tx.settings.put("pool", { untouchedDays: 1 }),
    first: [{ name: "lead.claim", who: "P3", args: ({ named }) => ({ lead: named("LD-8") }) }],
    args: ({ named }) => ({ lead: named("LD-8") }),
    cards: ["lead"],
    after: async (tx) => (await tx.leads.byNumber(all, "LD-8"))?.keptUntil,
    gives: "2026-12-03",
  },
  { name: "pool.set", what: "as it is", who: "P1", args: () => ({}), cards: ["pool-policy"], shows: ["15", "50"] },
  {
    name: "pool.set",
    what: "changed",
    who: "P1",
    args: () => ({ untouched: 30, limit: 0 }),
    cards: ["pool-policy"],
    shows: ["30"],
    after: async (tx) => (await poolPolicyOf(tx)).mostHeld,
    gives: 0,
  },
  {
    name: "person.handOver",
    what: "of who leaves",
    who: "P9",
    args: ({ named }) => ({ from: named("P3"), to: named("P2"), leaves: "yes" }),
    cards: ["handover"],
    after: async (tx, { named }) => [
      (await tx.people.find(named("P3").id))?.active,
      (await tx.customers.list(all, { ownerId: named("P3").id }, page)).items.length,
      (await tx.opportunities.byNumber(all, "OP-23"))?.ownerId === named("P2").id,
    ],
    gives: [false, 0, true],
  },
  {
    name: "import.move",
    what: "begins",
    who: "P1",
    before: anImport,
    args: ({ doc }) => ({ file: doc("IM-7"), to: "start" }),
    cards: ["import"],
    after: async (tx) => (await tx.imports.find("IM-7"))?.state,
    gives: "running",
  },
  {
    name: "import.move",
    what: "dropped",
    who: "P1",
    before: anImport,
    args: ({ doc }) => ({ file: doc("IM-7"), to: "drop" }),
    cards: ["import"],
    after: async (tx) => (await tx.imports.find("IM-7"))?.onceKey,
    gives: null,
  },
];
