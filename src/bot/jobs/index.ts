import { expireContracts } from "../../domain/contracts/expire-contracts";
import { expireQuotes } from "../../domain/quotes/expire-quotes";
import { defineJob, type Job } from "./define-job";

/** What the clock starts. */
export const jobs: readonly Job[] = [
  defineJob({
    name: "quote.expire",
    at: "00:10",
    run: async (tx, actor) => ((await expireQuotes(tx, actor)) > 0 ? "more" : "done"),
  }),
  defineJob({
    name: "contract.expire",
    at: "00:15",
    run: async (tx, actor) => ((await expireContracts(tx, actor)) > 0 ? "more" : "done"),
  }),
];
