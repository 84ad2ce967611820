import type { Flow } from "./define-flow";
import { whenFormRecordWritten } from "./when-form-record-written";
import { whenImportAdvanced, whenImportStarted } from "./when-import-runs";
import { whenLeadFormSent } from "./when-lead-form-sent";
import { whenRecordMade } from "./when-record-made";
import { whenRequisitionSuggested, whenRequisitionToppedUp } from "./when-requisition-suggested";
import { whenReturnInspected } from "./when-return-inspected";
import { whenAnything, whenRuleFired } from "./when-rules-are-asked";
import { whenOrderCancelled, whenRestCancelled, whenStockArrived } from "./when-stock-arrived";
import { whenAllSettled, whenCredited, whenPrepaidSettled, whenWrittenOff } from "./when-order-paid";

/** What starts downstream of what happened. Goods and money that must move together do so in one transaction instead. */
export const flows: readonly Flow[] = [
  whenPrepaidSettled,
  whenAllSettled,
  whenCredited,
  whenWrittenOff,
  whenStockArrived,
  whenOrderCancelled,
  whenRestCancelled,
  whenReturnInspected,
  whenRequisitionSuggested,
  whenRequisitionToppedUp,
  whenLeadFormSent,
  whenImportStarted,
  whenImportAdvanced,
  whenRecordMade,
  whenFormRecordWritten,
  whenAnything,
  whenRuleFired,
];
