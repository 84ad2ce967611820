import { systemActor } from "../access/identify-actor";
import { leadFromSubmission } from "../leads/lead-from-submission";
import { companyOf } from "../shared/settings";
import { defineFlow } from "./define-flow";

/** A visitor was thanked; now the lead is made. */
export const whenLeadFormSent = defineFlow({
  on: "leadSubmission.received",
  async start(tx, event) {
    await leadFromSubmission(tx, systemActor("lead forms", (await companyOf(tx)).timeZone), event.subject.id);
  },
});
