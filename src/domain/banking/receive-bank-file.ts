import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { bankFileRef, type BankFile, type BankLine } from "./bank-line";
import { matchLine } from "./match-line";
import { readBankTable, type BankRow } from "./read-bank-table";

/** More lines than anybody looks through in one go. */
const mostRows = 500;
/** So many faults are kept to be shown; what follows is the same. */
const mostFaults = 50;

export interface ReceiveBankFile {
  readonly name: string;
  /** Rows of plain text, the heading among the first. */
  readonly table: readonly (readonly string[])[];
}

/**
 * A bank's statement: each line of money in that is not known yet waits, with whose it seems to be, for somebody to
 * confirm it. With a row that cannot be read nothing is taken. Refuses `bankFile.noColumns`, `bankFile.tooLong` and
 * `bankFile.nothingIn`.
 */
export async function receiveBankFile(tx: Tx, actor: Actor, input: ReceiveBankFile): Promise<BankFile> {
  requirePermission(actor, "payment.register");
  const { rows, passedOver, faults } = readBankTable(input.table, (await companyOf(tx)).baseCurrency);
  if (rows.length === 0 && faults.length === 0) throw new Refusal("bankFile.nothingIn");
  if (rows.length > mostRows) throw new Refusal("bankFile.tooLong", { most: mostRows, rows: rows.length });
  return keepBankFile(tx, actor, input.name, faults.length > 0 ? [] : rows, { passedOver, faults: faults.slice(0, mostFaults) });
}

export async function keepBankFile(
  tx: Tx,
  actor: Actor,
  name: string,
  rows: readonly BankRow[],
  told: Pick<BankFile, "passedOver" | "faults">,
): Promise<BankFile> {
  const known = await tx.bank.knownHashes(rows.map((row) => row.lineHash));
  const fresh = rows.filter((row) => !known.has(row.lineHash));
  const file: BankFile = {
    id: newId(),
    number: await tx.numbers.next("BF"),
    name: requireText("file", name.slice(0, 200), 200),
    known: rows.length - fresh.length,
    ...told,
    receivedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.bank.addFile(file);
  const lines: BankLine[] = [];
  const promised = new Set<Id>();
  for (const row of fresh) {
    const match = await matchLine(tx, row);
    // Two lines alike are two payments: only one of them is the one that was registered by hand.
    const doubled = match.paymentId !== null && promised.has(match.paymentId);
    if (match.paymentId !== null) promised.add(match.paymentId);
    lines.push({
      ...row,
      ...match,
      ...(doubled && { paymentId: null, matchedBy: "name" as const }),
      id: newId(),
      bankFileId: file.id,
      state: "open",
      version: 1,
    });
  }
  await tx.bank.addLines(lines);
  auditCreated(tx, actor, "bankFile.receive", bankFileRef(file), { ...file, lines: lines.length });
  const data = { number: file.number, lines: lines.length, known: file.known, faults: file.faults.length };
  tx.emit({ type: "bankFile.received", subject: bankFileRef(file), actorId: actor.personId, data });
  return file;
}
