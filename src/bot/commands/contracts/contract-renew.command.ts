import { renewContract } from "../../../domain/contracts/renew-contract";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./contract-renew.grammar";

/** The next contract, as a draft, and the one it follows. */
export const contractRenew = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { contract, end }) {
    const renewal = await renewContract(tx, actor, { id: contract.id, endDay: end.day });
    return { parts: [liveCardOf({ kind: "contract", id: contract.id }), liveCardOf({ kind: "contract", id: renewal.id })] };
  },
});
