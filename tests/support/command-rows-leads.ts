import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import type { LeadForm } from "../../src/domain/leads/lead-form";
import type { Row, Said } from "./command-row";

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
];
