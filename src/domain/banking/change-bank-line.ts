import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { bankFileRef, type BankFile, type BankLine } from "./bank-line";
import { bankLineMachine } from "./bank-line.machine";
import { matchedTo } from "./match-line";

export interface ChangeBankLine {
  readonly bankFileId: Id;
  readonly version?: number;
  readonly rowNo: number;
  /** Whose it is; null: none of ours, it is left out. */
  readonly customerId: Id | null;
}

/** A person says whose a line is, or that it is no customer's payment. Refuses `bankLine.notFound` and `state.notAllowed`. */
export async function changeBankLine(tx: Tx, actor: Actor, input: ChangeBankLine): Promise<BankFile> {
  requirePermission(actor, "payment.register");
  const { file, lines } = await lockBankFile(tx, input.bankFileId, input.version);
  const line = lines.find((each) => each.rowNo === input.rowNo);
  if (!line) throw new Refusal("bankLine.notFound", { number: file.number, row: input.rowNo });
  const verb = input.customerId === null ? "ignore" : "match";
  const moved = applyTransition(actor, bankLineMachine, verb, line, null);
  const match = input.customerId === null ? {} : await matchedTo(tx, line, input.customerId);
  await saveBankLine(tx, actor, verb, line, { ...moved, ...match });
  return tx.bank.touch(file);
}

/** The file with its lines locked. Refuses `bankFile.notFound`, and `bankFile.stale` for a card that shows an older state. */
export async function lockBankFile(
  tx: Tx,
  id: Id,
  version: number | undefined,
): Promise<{ readonly file: BankFile; readonly lines: readonly BankLine[] }> {
  const lines = await tx.bank.lockLinesOf(id);
  const file = await tx.bank.find(id);
  if (!file) throw new Refusal("bankFile.notFound");
  if (version !== undefined && version !== file.version) throw new Refusal("bankFile.stale", { number: file.number });
  return { file, lines };
}

export async function saveBankLine(tx: Tx, actor: Actor, verb: string, before: BankLine, after: BankLine): Promise<BankLine> {
  const saved = await tx.bank.saveLine(after);
  auditChange(tx, actor, `bankLine.${verb}`, { kind: "bankLine", id: before.id }, before, saved);
  const file = bankFileRef({ id: before.bankFileId });
  const type = { match: "bankLine.matched", ignore: "bankLine.ignored", register: "bankLine.registered" }[verb] ?? "";
  tx.emit({
    type,
    subject: file,
    actorId: actor.personId,
    data: { row: before.rowNo, customerId: saved.customerId, paymentId: saved.paymentId },
  });
  return saved;
}
