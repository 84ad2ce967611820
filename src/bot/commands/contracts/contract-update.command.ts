import { scopeOf } from "../../../domain/access/scope";
import { updateContract } from "../../../domain/contracts/update-contract";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./contract-update.grammar";

/** Sum, term or title before it is signed; one that was approved goes back to draft. */
export const contractUpdate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { contract: { id }, amount, start, endDay, title }) {
    const contract = await tx.contracts.find(scopeOf(actor), id);
    if (!contract) throw new Refusal("contract.notFound");
    if (!amount && !start && !endDay && title === undefined) throw new Refusal("change.nothing", { number: contract.number });
    await updateContract(tx, actor, {
      id,
      ...(amount && { amount: amountIn(amount, contract.currency) }),
      ...(start && { startDay: start.day }),
      ...(endDay && { endDay: endDay.day }),
      ...(title !== undefined && { title }),
    });
    return showRecord("contract", id);
  },
});
