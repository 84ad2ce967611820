import { morningJob } from "./morning.jobs";
import { chaseApprovals } from "../../domain/approvals/chase-approvals";
import { collectionJobs } from "./collection.jobs";
import { expireContracts } from "../../domain/contracts/expire-contracts";
import { expireQuotes } from "../../domain/quotes/expire-quotes";
import { recycleProspects, warnOfProspects } from "../../domain/leads/prospect-pool";
import { recycleLeads } from "../../domain/leads/recycle-leads";
import { expireLots } from "../../domain/stock/expire-lots";
import { suggestReplenishment } from "../../domain/purchasing/suggest-replenishment";
import { warnOfLateOrders } from "../../domain/purchasing/warn-of-late-orders";
import { expireHolds } from "../../domain/holds/end-hold";
import { sendNextReport } from "../../domain/reports/schedule-report";
import { sweepNext } from "../../domain/rules/sweep-rules";
import { systemActor } from "../../domain/access/identify-actor";
import { companyOf } from "../../domain/shared/settings";
import { escalateTickets } from "../../domain/tickets/escalate-tickets";
import { defineJob, type AnyJob } from "./define-job";

/** What the clock starts. */
export const jobs: readonly AnyJob[] = [
  ...collectionJobs,
  morningJob,
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
  defineJob({
    name: "lead.recycle",
    at: "00:20",
    run: async (tx, actor, day) => ((await recycleLeads(tx, actor, day)) > 0 ? "more" : "done"),
  }),
  defineJob({
    name: "prospect.recycle",
    at: "00:25",
    run: async (tx, actor, day) => ((await recycleProspects(tx, actor, day)) > 0 ? "more" : "done"),
  }),
  defineJob({
    name: "prospect.warn",
    at: "08:40",
    run: async (tx, actor, day) => {
      await warnOfProspects(tx, actor, day);
      return "done";
    },
  }),
  defineJob({
    name: "stock.expireLots",
    at: "00:05",
    run: async (tx, actor, day) => ((await expireLots(tx, actor, day)) > 0 ? "more" : "done"),
  }),
  defineJob({
    name: "requisition.suggest",
    at: "07:30",
    run: async (tx, actor) => {
      await suggestReplenishment(tx, actor);
      return "done";
    },
  }),
  defineJob({
    name: "purchaseOrder.late",
    at: "08:30",
    run: async (tx, actor, day) => {
      await warnOfLateOrders(tx, actor, day);
      return "done";
    },
  }),
  {
    name: "holds.expire",
    steadily: async (tx) => ((await expireHolds(tx, systemActor("stock", (await companyOf(tx)).timeZone))) > 0 ? "more" : "done"),
  },
  { name: "rules.sweep", steadily: async (tx) => ((await sweepNext(tx)) ? "more" : "done") },
  {
    name: "reports.send",
    steadily: async (tx) => ((await sendNextReport(tx, systemActor("reports", (await companyOf(tx)).timeZone))) ? "more" : "done"),
  },
  {
    name: "approvals.chase",
    steadily: async (tx) => ((await chaseApprovals(tx, systemActor("approvals", (await companyOf(tx)).timeZone))) > 0 ? "more" : "done"),
  },
  {
    name: "tickets.escalate",
    steadily: async (tx) => ((await escalateTickets(tx, systemActor("tickets", (await companyOf(tx)).timeZone))) > 0 ? "more" : "done"),
  },
];
