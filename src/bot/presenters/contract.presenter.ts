import { contractCard, type ContractMove } from "../../../cards/contracts/contract.card";
import { scopeOf } from "../../domain/access/scope";
import { contractMachine } from "../../domain/contracts/contract.machine";
import { daysBetween } from "../../domain/shared/calendar-day";
import { todayOf } from "../../domain/shared/settings";
import { movesFrom } from "../../domain/shared/state-machine";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, localMoment, namesOf, sumOf } from "./wording";

const order: readonly ContractMove[] = ["submit", "sign", "withdraw", "terminate"];

export const contractPresenter = definePresenter({
  card: "contract",
  async present(tx, viewer, subject) {
    const contract = await tx.contracts.find(scopeOf(viewer), subject.id);
    if (!contract) return null;
    const customer = (await customersByKey(tx, [contract.customerId])).get(contract.customerId);
    const quote = contract.quoteId ? await tx.quotes.find({ kind: "all" }, contract.quoteId) : null;
    const [run] = await tx.approvals.of({ kind: "contract", id: contract.id });
    const decided = run?.tasks.find((task) => task.decidedBy !== null);
    const who = await namesOf(tx, viewer, [contract.ownerId, decided?.decidedBy ?? null]);
    const legal = new Set<string>(
      movesFrom(contractMachine, contract.state)
        .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
        .map((move) => move.name),
    );
    if (run?.request.submittedBy !== viewer.personId) legal.delete("withdraw");
    return contractCard.render(
      {
        id: contract.id,
        version: contract.version,
        number: contract.number,
        state: contract.state,
        title: contract.title,
        customer: customer ? customerName(customer, viewer) : "",
        owner: who(contract.ownerId),
        quote: quote ? `${quote.number} v${contract.quoteVersionNo ?? quote.current.versionNo}` : null,
        amount: contract.amount ? sumOf(contract.amount, contract.currency) : null,
        startDay: contract.startDay,
        endDay: contract.endDay,
        daysLeft: contract.state === "signed" && contract.endDay ? daysBetween(await todayOf(tx), contract.endDay) : null,
        signedDay: contract.signedDay,
        file: contract.fileRef,
        decision: decided?.decidedAt
          ? { by: who(decided.decidedBy), at: localMoment(viewer, decided.decidedAt), comment: decided.decisionComment }
          : null,
        moves: order.filter((move) => legal.has(move)),
      },
      viewer.language,
    );
  },
});
