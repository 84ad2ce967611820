import { systemActor } from "../access/identify-actor";
import { replaceGoods } from "../returns/replace-goods";
import { companyOf } from "../shared/settings";
import { defineFlow } from "./define-flow";

/** What is to be replaced gets an order of its own. */
export const whenReturnInspected = defineFlow({
  on: "return.inspected",
  async start(tx, { subject, data }) {
    if (data["replace"] !== true) return;
    await replaceGoods(tx, systemActor("returns", (await companyOf(tx)).timeZone), subject.id);
  },
});
