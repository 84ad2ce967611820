import fc from "fast-check";
import { quoteMachine, type NumberedVersion, type QuoteVerb } from "../../../src/domain/quotes/quote.machine";
import { priceLine, totalsOf } from "../../../src/domain/quotes/quote-pricing";
import { percent } from "../../../src/domain/shared/money";
import { applyTransition } from "../../../src/domain/shared/state-machine";
import { aBasis, aDay, aMoment, anActor, aProduct } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

const product = aProduct();
const lines = [priceLine(product, { productId: product.id, quantity: "1", unit: "pcs", price: "10" }, 1, aBasis())];
const draft: NumberedVersion = {
  id: "V",
  quoteId: "Q",
  number: "QT-1",
  versionNo: 1,
  state: "draft",
  currency: "CNY",
  taxInclusive: false,
  discountPercent: percent("0"),
  validUntil: aDay,
  deliverBy: null,
  deliverTo: null,
  terms: { days: 0, from: "prepaid" },
  note: null,
  ...totalsOf(lines, "CNY"),
  editedBy: "P",
  contentHash: "",
  createdAt: aMoment,
  decidedAt: null,
  sentAt: null,
  lines,
};
const verbs = [...new Set(quoteMachine.transitions.map((move) => move.name))];
const anyone = anActor({ roles: ["operationsLead"] });

test("whatever is tried in whatever order, a version reaches the customer only by way of an approval", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<QuoteVerb>(...verbs), { maxLength: 25 }), (tried) => {
      let version = draft;
      let approved = false;
      for (const verb of tried) {
        const before = version;
        const refused = refusalOf(() => (version = applyTransition(anyone, quoteMachine, verb, version, { today: aDay })));
        if (refused !== "none") {
          expect(version).toBe(before);
          continue;
        }
        if (verb === "approve" || verb === "autoApprove") approved = true;
        // A revised version is a new one, which nobody has approved yet.
        if (verb === "revise" || verb === "withdraw" || verb === "edit") approved = false;
        if (["approved", "sent", "accepted"].includes(version.state)) expect(approved).toBe(true);
      }
    }),
  );
});
