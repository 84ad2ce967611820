import { day as showDay, money } from "../../../cards/kit/format";
import { requireInScope } from "../../domain/access/scope";
import { askReminder } from "../../domain/collections/ask-reminder";
import { notePromise } from "../../domain/collections/note-promise";
import { readStatement } from "../../domain/payments/customer-statement";
import { writeOffOrAsk } from "../../domain/receivables/ask-write-off";
import { openAmount, type Receivable } from "../../domain/receivables/receivable";
import type { Id } from "../../domain/shared/id";
import type { CommandContext } from "../commands/define-command";
import { readStatementKey } from "../presenters/statement-card";
import { customerName } from "../presenters/wording";
import { statementFile } from "../documents/statement-file";
import { answer, askFor, dayAnswer, done, isAnswered, liveCard, numberAnswer, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

const download = (name: string, format: "pdf" | "xlsx"): Action =>
  defineAction({
    name,
    permission: "receivable.read",
    async handle({ tx, actor }, { id }) {
      const asked = readStatementKey(id);
      // Who may not see it is told at once, not by a file that never comes.
      const { to } = await readStatement(tx, actor, asked);
      return { parts: [statementFile({ ...asked, to }, format)] };
    },
  });

async function receivableOf({ tx, actor }: CommandContext, { id }: Tap): Promise<Receivable> {
  const [receivable] = await tx.receivables.findMany([id]);
  return requireInScope("receivable", actor, receivable ?? null);
}

async function callOf({ tx, actor }: CommandContext, customerId: Id): Promise<string> {
  const customer = await tx.customers.find({ kind: "all" }, customerId);
  return customer ? customerName(customer, actor) : "";
}

const aboutOf = (receivable: Receivable) =>
  `${receivable.number} ${money({ amount: openAmount(receivable), currency: receivable.currency })}`;

const collecting: readonly Action[] = [
  defineAction({
    name: "receivable.remind",
    permission: "receivable.remind",
    async handle(context, tap) {
      const { customerId } = await receivableOf(context, tap);
      await askReminder(context.tx, context.actor, { customerId });
      return done(context, "reminderAsked", { customer: await callOf(context, customerId) });
    },
  }),
  defineAction({
    name: "receivable.promise",
    permission: "receivable.remind",
    async handle(context, tap) {
      const receivable = await receivableOf(context, tap);
      const day = dayAnswer(tap, "promisedDay");
      if (day === null) {
        const fields = [
          { input: "day", name: "promisedDay", required: true },
          { input: "number", name: "amount", required: false },
        ] as const;
        const { number } = receivable;
        return askFor(context, tap, { form: "notePromise", action: "receivable.promise", number, about: aboutOf(receivable), fields });
      }
      const amount = numberAnswer(tap, "amount");
      const noted = await notePromise(context.tx, context.actor, {
        customerId: receivable.customerId,
        day,
        ...(amount !== null && { amount }),
      });
      const said = { customer: await callOf(context, receivable.customerId), day: showDay(day, context.actor.language) };
      return noted.amount === null
        ? done(context, "promiseNoted", said)
        : done(context, "promiseNotedOf", { ...said, amount: money({ amount: noted.amount, currency: noted.currency }) });
    },
  }),
  defineAction({
    name: "receivable.writeOff",
    permission: "receivable.writeOff",
    async handle(context, tap) {
      const { tx, actor } = context;
      const receivable = await receivableOf(context, tap);
      const { number, currency } = receivable;
      if (!isAnswered(tap)) {
        const fields = [{ input: "number", name: "amount", required: false } as const, reasonField];
        return askFor(context, tap, { form: "writeOff", action: "receivable.writeOff", number, about: aboutOf(receivable), fields });
      }
      const amount = numberAnswer(tap, "amount");
      const asked = { receivableId: receivable.id, version: tap.version, reason: answer(tap, "reason") ?? "" };
      const outcome = await writeOffOrAsk(tx, actor, { ...asked, ...(amount !== null && { amount }) });
      if ("asked" in outcome) return { parts: [liveCard("approval", { kind: "approval", id: outcome.asked.id })], refreshTapped: true };
      return done(context, "writtenOff", { number, amount: money({ amount: outcome.given, currency }) });
    },
  }),
];

export const receivableActions: readonly Action[] = [
  download("statement.pdf", "pdf"),
  download("statement.workbook", "xlsx"),
  ...collecting,
];
