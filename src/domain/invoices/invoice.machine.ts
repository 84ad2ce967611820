import { isMore } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { invoiceStates, type Invoice, type InvoiceState } from "./invoice";

export type InvoiceVerb = "issue" | "creditPart" | "credit" | "cancel";

/** The tax authority asks for the buyer's tax id on a special invoice. */
const hasTaxId: Guard<Invoice, null> = ({ kind, taxId, number }) =>
  kind === "special" && taxId === null ? new Refusal("invoice.noTaxId", { number }) : null;

const hasSums: Guard<Invoice, null> = ({ totalAmount, number }) =>
  isMore(totalAmount, "0") ? null : new Refusal("invoice.nothingToInvoice", { order: number });

export const invoiceMachine = defineStateMachine<InvoiceState, InvoiceVerb, Invoice, null>({
  document: "invoice",
  states: invoiceStates,
  initial: "requested",
  transitions: [
    {
      name: "issue",
      from: ["requested"],
      to: "issued",
      permission: "invoice.issue",
      guards: [hasTaxId, hasSums],
      emits: "invoice.issued",
    },
    {
      name: "creditPart",
      from: ["issued", "partlyCredited"],
      to: "partlyCredited",
      permission: "invoice.credit",
      emits: "invoice.partlyCredited",
    },
    { name: "credit", from: ["issued", "partlyCredited"], to: "credited", permission: "invoice.credit", emits: "invoice.credited" },
    { name: "cancel", from: ["requested"], to: "cancelled", permission: "invoice.request", emits: "invoice.cancelled" },
  ],
});
