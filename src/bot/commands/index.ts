import type { Command } from "./define-command";
import { accountCode } from "./accounts/account-code.command";
import { accountLink } from "./accounts/account-link.command";
import { accountUnlink } from "./accounts/account-unlink.command";
import { invoiceCancel, invoiceCredit, invoiceIssue, invoiceRequest } from "./after-sales/invoice.commands";
import { messageOptOut } from "./after-sales/message-opt-out.command";
import { messageSend, messageUpdate } from "./after-sales/message.commands";
import { returnCreate, returnUpdate } from "./after-sales/return.commands";
import { ticketCreate, ticketUpdate } from "./after-sales/ticket.commands";
import { approvalAddSigner } from "./approvals/approval-add-signer.command";
import { approvalAskAgain } from "./approvals/approval-ask-again.command";
import { approvalDecide } from "./approvals/approval-decide.command";
import { approvalHandOver } from "./approvals/approval-hand-over.command";
import { approvalList } from "./approvals/approval-list.command";
import { approvalRemind } from "./approvals/approval-remind.command";
import { approvalShow } from "./approvals/approval-show.command";
import { approvalWithdraw } from "./approvals/approval-withdraw.command";
import { configDiff } from "./configuration/config-diff.command";
import { configExport } from "./configuration/config-export.command";
import { configFile } from "./configuration/config-file.command";
import { configHistory } from "./configuration/config-history.command";
import { configImport } from "./configuration/config-import.command";
import { configRollback } from "./configuration/config-rollback.command";
import { contractCreate } from "./contracts/contract-create.command";
import { contractList } from "./contracts/contract-list.command";
import { contractRenew } from "./contracts/contract-renew.command";
import { contractSign } from "./contracts/contract-sign.command";
import { contractTerminate } from "./contracts/contract-terminate.command";
import { contractUpdate } from "./contracts/contract-update.command";
import { helpShow } from "./conversation/help-show.command";
import { listMore } from "./conversation/list-more.command";
import { contactAdd } from "./customers/contact-add.command";
import { customerCreate } from "./customers/customer-create.command";
import { customerShow } from "./customers/customer-show.command";
import { customerList } from "./customers/customer-list.command";
import { customerUpdate } from "./customers/customer-update.command";
import { followupLog } from "./customers/followup-log.command";
import { fieldChange } from "./fields/field-change.command";
import { fieldDefine } from "./fields/field-define.command";
import { fieldFill } from "./fields/field-fill.command";
import { fieldList } from "./fields/field-list.command";
import { recordFind } from "./fields/record-find.command";
import { formChange } from "./forms/form-change.command";
import { formDefine } from "./forms/form-define.command";
import { formList } from "./forms/form-list.command";
import { formRecordCreate } from "./forms/form-record-create.command";
import { formRecordList } from "./forms/form-record-list.command";
import { formRecordMove } from "./forms/form-record-move.command";
import { formRecordSubmit } from "./forms/form-record-submit.command";
import { formPublish } from "./forms/form-publish.command";
import { formShow } from "./forms/form-show.command";
import { leadAssign } from "./leads/lead-assign.command";
import { leadClaim } from "./leads/lead-claim.command";
import { leadCreate } from "./leads/lead-create.command";
import { leadFollowUp } from "./leads/lead-follow-up.command";
import { leadFormCreate } from "./leads/lead-form-create.command";
import { leadFormList } from "./leads/lead-form-list.command";
import { leadFormSwitch } from "./leads/lead-form-switch.command";
import { leadKeep } from "./leads/lead-keep.command";
import { leadRelease } from "./leads/lead-release.command";
import { prospectMove } from "./leads/prospect-move.command";
import { prospectPool } from "./leads/prospect-pool.command";
import { poolSet } from "./leads/pool-set.command";
import { personAdd } from "./people/person-add.command";
import { personAway } from "./people/person-away.command";
import { personChange } from "./people/person-change.command";
import { personHandOver } from "./people/person-hand-over.command";
import { personList } from "./people/person-list.command";
import { importMove } from "./imports/import-move.command";
import { duplicateList } from "./merges/duplicate-list.command";
import { customerMerge, leadMerge, mergeMove, mergeUndo } from "./merges/merge.commands";
import { reportSchedule } from "./reports/report-schedule.command";
import { reportSchedules } from "./reports/report-schedules.command";
import { reportUnschedule } from "./reports/report-unschedule.command";
import { reportShow } from "./reports/report-show.command";
import { dataExport } from "./exports/data-export.command";
import { leadList } from "./leads/lead-list.command";
import { leadQualify } from "./leads/lead-qualify.command";
import { dealCreate } from "./opportunities/deal-create.command";
import { dealFollowUp } from "./opportunities/deal-follow-up.command";
import { dealList } from "./opportunities/deal-list.command";
import { dealLose } from "./opportunities/deal-lose.command";
import { dealMove } from "./opportunities/deal-move.command";
import { dealReopen } from "./opportunities/deal-reopen.command";
import { dealUpdate } from "./opportunities/deal-update.command";
import { dealWin } from "./opportunities/deal-win.command";
import { monthCheck } from "./month/month-check.command";
import { monthClose } from "./month/month-close.command";
import { monthReopen } from "./month/month-reopen.command";
import { orderCancel } from "./orders/order-cancel.command";
import { orderCreate } from "./orders/order-create.command";
import { orderList } from "./orders/order-list.command";
import { orderRevise } from "./orders/order-revise.command";
import { orderShow } from "./orders/order-show.command";
import { parkedDrop } from "./operations/parked-drop.command";
import { parkedList } from "./operations/parked-list.command";
import { parkedRetry } from "./operations/parked-retry.command";
import { orderShip } from "./outbound/order-ship.command";
import { outboundDeliver } from "./outbound/outbound-deliver.command";
import { shipmentUndo } from "./outbound/shipment-undo.command";
import { outboundList } from "./outbound/outbound-list.command";
import { outboundPrint } from "./outbound/outbound-print.command";
import { outboundPick } from "./outbound/outbound-pick.command";
import { bankChange } from "./banking/bank-change.command";
import { bankRegister } from "./banking/bank-register.command";
import { bankShow } from "./banking/bank-show.command";
import { orderPay } from "./payments/order-pay.command";
import { paymentRefund } from "./payments/payment-refund.command";
import { languageSet } from "./people/language-set.command";
import { outboundReplaceLots } from "./outbound/outbound-replace-lots.command";
import { paymentChannel } from "./payments/payment-channel.command";
import { paymentRegister } from "./payments/payment-register.command";
import { paymentList } from "./payments/payment-list.command";
import { paymentSettle } from "./payments/payment-settle.command";
import { paymentUnsettle } from "./payments/payment-unsettle.command";
import { paymentVoid } from "./payments/payment-void.command";
import { billPay } from "./purchasing/bill-pay.command";
import { billVoid } from "./purchasing/bill-void.command";
import { billRegister } from "./purchasing/bill-register.command";
import { purchaseCancel } from "./purchasing/purchase-cancel.command";
import { purchaseConfirm } from "./purchasing/purchase-confirm.command";
import { purchaseLate } from "./purchasing/purchase-late.command";
import { purchaseOrder } from "./purchasing/purchase-order.command";
import { purchaseReceive } from "./purchasing/purchase-receive.command";
import { receiptFree } from "./purchasing/receipt-free.command";
import { purchaseReschedule } from "./purchasing/purchase-reschedule.command";
import { productCreate } from "./products/product-create.command";
import { productList } from "./products/product-list.command";
import { productPrice } from "./products/product-price.command";
import { productShow } from "./products/product-show.command";
import { productUpdate } from "./products/product-update.command";
import { settingsBankAccounts, settingsCompany, settingsMessageTexts, settingsRates } from "./settings/company-and-texts.commands";
import { supplierCreate } from "./purchasing/supplier-create.command";
import { supplierList } from "./purchasing/supplier-list.command";
import { supplierUpdate } from "./purchasing/supplier-update.command";
import { purchaseReturn } from "./purchasing/purchase-return.command";
import { purchaseShow } from "./purchasing/purchase-show.command";
import { supplierPrice } from "./purchasing/supplier-price.command";
import { purchaseRequest } from "./purchasing/purchase-request.command";
import { requisitionCancel } from "./purchasing/requisition-cancel.command";
import { quoteAnswer } from "./quotes/quote-answer.command";
import { quoteCreate } from "./quotes/quote-create.command";
import { quoteRevise } from "./quotes/quote-revise.command";
import { quoteSend } from "./quotes/quote-send.command";
import { quoteShow } from "./quotes/quote-show.command";
import { quoteList } from "./quotes/quote-list.command";
import { quoteSubmit } from "./quotes/quote-submit.command";
import { quoteWin } from "./quotes/quote-win.command";
import { receivablePromise } from "./receivables/receivable-promise.command";
import { receivableRemind } from "./receivables/receivable-remind.command";
import { receivableWriteOff } from "./receivables/receivable-write-off.command";
import { invoiceList, messageList, payableList, returnList, ticketList, uninvoicedList, unpaidInvoiceList } from "./lists/lists.commands";
import { statementShow } from "./receivables/statement-show.command";
import { receivableList } from "./receivables/receivable-list.command";
import { recordShow } from "./records/record-show.command";
import { delegationEnd } from "./delegations/delegation-end.command";
import { delegationList } from "./delegations/delegation-list.command";
import { delegationSet } from "./delegations/delegation-set.command";
import { flowChange } from "./flows/flow-change.command";
import { flowCreate } from "./flows/flow-create.command";
import { flowList } from "./flows/flow-list.command";
import { flowSwitch } from "./flows/flow-switch.command";
import { webhookChange } from "./webhooks/webhook-change.command";
import { webhookCreate } from "./webhooks/webhook-create.command";
import { webhookList } from "./webhooks/webhook-list.command";
import { ruleChange } from "./rules/rule-change.command";
import { ruleCopy } from "./rules/rule-copy.command";
import { ruleCreate } from "./rules/rule-create.command";
import { ruleList } from "./rules/rule-list.command";
import { ruleRehearse } from "./rules/rule-rehearse.command";
import { ruleSwitch } from "./rules/rule-switch.command";
import { stocktakeCancel, stocktakeCount, stocktakePost, stocktakeSheet, stocktakeStart } from "./stocktakes/stocktake.commands";
import { stocktakeList } from "./stocktakes/stocktake-list.command";
import { stockAdjust } from "./stock/stock-adjust.command";
import { stockCount } from "./stock/stock-count.command";
import { stockSerial } from "./stock/stock-serial.command";
import { stockWarranty } from "./stock/stock-warranty.command";
import { stockOpen } from "./stock/stock-open.command";
import { stockQuery } from "./stock/stock-query.command";
import { stockThreshold } from "./stock/stock-threshold.command";
import { holdConfirm } from "./stock/hold-confirm.command";
import { holdLetGo } from "./stock/hold-let-go.command";
import { holdList } from "./stock/hold-list.command";
import { stockHold } from "./stock/stock-hold.command";
import { stockPromise } from "./stock/stock-promise.command";
import { stockKeepSerials } from "./stock/stock-keep-serials.command";
import { stockLocate } from "./stock/stock-locate.command";
import { stockTransfer } from "./stock/stock-transfer.command";
import { transferCancel, transferReceive, transferRecall, transferSend, transferWriteOff } from "./transfers/transfer.commands";
import { transferList } from "./transfers/transfer-list.command";
import {
  settingsGrant,
  settingsModules,
  settingsPermissions,
  settingsRemoveStage,
  settingsSwitchModule,
} from "./settings/guarded.commands";
import { settingsCalendar, settingsCloseWarehouse, settingsWarehouses } from "./settings/places-and-days.commands";
import { settingsShow } from "./settings/settings-show.command";
import { settingsLimits, settingsStages, settingsWords } from "./settings/settings.commands";
import { todoCancel } from "./todos/todo-cancel.command";
import { todoCreate } from "./todos/todo-create.command";
import { todoDone } from "./todos/todo-done.command";
import { todoList } from "./todos/todo-list.command";
import { todoReopen } from "./todos/todo-reopen.command";
import { whyAsk } from "./why/why-ask.command";

/** Everything people can have done by saying it. */
export const commands: readonly Command[] = [
  accountCode,
  accountLink,
  accountUnlink,
  approvalAddSigner,
  approvalAskAgain,
  approvalDecide,
  approvalHandOver,
  approvalRemind,
  approvalList,
  approvalShow,
  approvalWithdraw,
  settingsShow,
  settingsStages,
  settingsRemoveStage,
  settingsWords,
  settingsCalendar,
  settingsWarehouses,
  settingsCloseWarehouse,
  settingsLimits,
  settingsPermissions,
  settingsGrant,
  settingsModules,
  settingsSwitchModule,
  configDiff,
  configExport,
  configFile,
  configHistory,
  configImport,
  configRollback,
  contractCreate,
  contractList,
  contractRenew,
  contractSign,
  contractTerminate,
  contractUpdate,
  helpShow(() => commands),
  listMore(() => commands),
  contactAdd,
  customerCreate,
  customerShow,
  customerList,
  customerUpdate,
  followupLog,
  languageSet,
  personAdd,
  personAway,
  personChange,
  personList,
  fieldDefine,
  fieldChange,
  fieldList,
  formChange,
  formDefine,
  formList,
  formRecordCreate,
  formRecordList,
  formRecordMove,
  formRecordSubmit,
  formShow,
  formPublish,
  fieldFill,
  recordFind,
  leadAssign,
  leadClaim,
  leadCreate,
  leadFollowUp,
  leadFormCreate,
  leadFormList,
  leadFormSwitch,
  leadKeep,
  leadRelease,
  poolSet,
  prospectMove,
  prospectPool,
  personHandOver,
  importMove,
  dataExport,
  duplicateList,
  customerMerge,
  leadMerge,
  mergeMove,
  mergeUndo,
  monthCheck,
  monthClose,
  monthReopen,
  leadList,
  leadQualify,
  dealCreate,
  dealFollowUp,
  dealList,
  dealLose,
  dealMove,
  dealReopen,
  dealUpdate,
  dealWin,
  orderCancel,
  orderCreate,
  orderList,
  orderRevise,
  orderShow,
  orderShip,
  outboundDeliver,
  outboundList,
  outboundPick,
  outboundPrint,
  stockKeepSerials,
  stockLocate,
  stockSerial,
  stockWarranty,
  shipmentUndo,
  parkedDrop,
  parkedList,
  parkedRetry,
  bankChange,
  bankRegister,
  bankShow,
  orderPay,
  paymentRefund,
  outboundReplaceLots,
  paymentChannel,
  paymentRegister,
  paymentList,
  paymentSettle,
  paymentUnsettle,
  paymentVoid,
  billPay,
  billRegister,
  billVoid,
  purchaseCancel,
  purchaseConfirm,
  purchaseLate,
  purchaseOrder,
  purchaseReceive,
  purchaseReschedule,
  settingsBankAccounts,
  settingsCompany,
  settingsMessageTexts,
  settingsRates,
  productCreate,
  productList,
  productPrice,
  productShow,
  productUpdate,
  supplierCreate,
  supplierList,
  supplierUpdate,
  purchaseReturn,
  receiptFree,
  purchaseShow,
  supplierPrice,
  purchaseRequest,
  requisitionCancel,
  quoteAnswer,
  quoteCreate,
  quoteRevise,
  quoteSend,
  quoteShow,
  quoteList,
  quoteSubmit,
  quoteWin,
  receivableList,
  receivablePromise,
  receivableRemind,
  receivableWriteOff,
  statementShow,
  recordShow,
  delegationEnd,
  delegationList,
  delegationSet,
  flowChange,
  flowCreate,
  flowList,
  flowSwitch,
  webhookChange,
  webhookCreate,
  webhookList,
  ruleChange,
  ruleCopy,
  ruleCreate,
  ruleList,
  ruleRehearse,
  ruleSwitch,
  stockAdjust,
  stockCount,
  stocktakeCancel,
  stocktakeCount,
  stocktakeList,
  stocktakePost,
  stocktakeSheet,
  stocktakeStart,
  stockOpen,
  stockQuery,
  stockThreshold,
  stockTransfer,
  stockPromise,
  stockHold,
  holdConfirm,
  holdLetGo,
  holdList,
  transferCancel,
  transferList,
  transferRecall,
  transferReceive,
  transferSend,
  transferWriteOff,
  todoCancel,
  todoCreate,
  todoDone,
  todoList,
  todoReopen,
  invoiceRequest,
  invoiceIssue,
  invoiceCredit,
  invoiceCancel,
  returnCreate,
  returnUpdate,
  ticketCreate,
  ticketUpdate,
  messageSend,
  messageUpdate,
  messageOptOut,
  invoiceList,
  uninvoicedList,
  unpaidInvoiceList,
  returnList,
  ticketList,
  messageList,
  payableList,
  reportSchedule,
  reportSchedules,
  reportUnschedule,
  reportShow,
  whyAsk,
];
