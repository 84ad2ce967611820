import { companyCard } from "./settings/company.card";
import { messageTextsCard } from "./messages/message-texts.card";
import { settingListCard } from "./settings/setting-list.card";
import { settingsCard } from "./settings/settings.card";
import { configurationDiffCard } from "./configuration/configuration-diff.card";
import { configurationFileCard } from "./configuration/configuration-file.card";
import { configurationHistoryCard } from "./configuration/configuration-history.card";
import { collectionsDigestCard } from "./collections/collections-digest.card";
import { bankFileCard } from "./banking/bank-file.card";
import { linkCodeCard } from "./access/link-code.card";
import { invoiceCard } from "./after-sales/invoice.card";
import { messageCard } from "./after-sales/message.card";
import { returnCard } from "./after-sales/return.card";
import { ticketCard } from "./after-sales/ticket.card";
import { approvalCard } from "./approvals/approval.card";
import { approvalListCard } from "./approvals/approval-list.card";
import { decisionReasonCard } from "./approvals/decision-reason.card";
import { contractCard } from "./contracts/contract.card";
import { contractListCard } from "./contracts/contract-list.card";
import { actionFormCard } from "./conversation/action-form.card";
import { choiceCard } from "./conversation/choice.card";
import { confirmationCard } from "./conversation/confirmation.card";
import { halfSaidCard } from "./conversation/half-said.card";
import { helpCard } from "./conversation/help.card";
import { helpTopicCard } from "./conversation/help-topic.card";
import { incidentCard } from "./conversation/incident.card";
import { welcomeCard } from "./conversation/welcome.card";
import { contactListCard } from "./customers/contact-list.card";
import { personCard } from "./people/person.card";
import { personListCard } from "./people/person-list.card";
import { recordHistoryCard } from "./operations/record-history.card";
import { whyCard } from "./why/why.card";
import { customerCard } from "./customers/customer.card";
import { customerListCard } from "./customers/customer-list.card";
import { followUpCard } from "./customers/follow-up.card";
import { duplicateListCard } from "./merges/duplicate-list.card";
import { reportCard } from "./reports/report.card";
import { mergeCard } from "./merges/merge.card";
import { leadFormCard } from "./leads/lead-form.card";
import { leadFormListCard } from "./leads/lead-form-list.card";
import { formCard } from "./forms/form.card";
import { formHistoryCard } from "./forms/form-history.card";
import { formListCard } from "./forms/form-list.card";
import { formRecordCard } from "./forms/form-record.card";
import { formRecordListCard } from "./forms/form-record-list.card";
import { fieldCard } from "./fields/field.card";
import { fieldListCard } from "./fields/field-list.card";
import { recordListCard } from "./fields/record-list.card";
import { recordSheetCard } from "./fields/record-sheet.card";
import { poolPolicyCard } from "./leads/pool-policy.card";
import { morningCard } from "./people/morning.card";
import { handoverCard } from "./people/handover.card";
import { importCard } from "./imports/import.card";
import { leadListCard } from "./leads/lead-list.card";
import { leadCard } from "./leads/lead.card";
import { dealListCard } from "./opportunities/deal-list.card";
import { opportunityCard } from "./opportunities/opportunity.card";
import { orderCard } from "./orders/order.card";
import { orderListCard } from "./orders/order-list.card";
import { outboundListCard } from "./outbound/outbound-list.card";
import { outboundCard } from "./outbound/outbound.card";
import { shipmentCard } from "./outbound/shipment.card";
import { parkedCard } from "./operations/parked.card";
import { parkedListCard } from "./operations/parked-list.card";
import { deskListCard } from "./finance/desk-list.card";
import { monthCheckCard } from "./finance/month-check.card";
import { monthListCard } from "./finance/month-list.card";
import { homeCard } from "./people/home.card";
import { paymentCard } from "./payments/payment.card";
import { paymentListCard } from "./payments/payment-list.card";
import { payableCard } from "./purchasing/payable.card";
import { purchaseListCard } from "./purchasing/purchase-list.card";
import { purchaseOrderCard } from "./purchasing/purchase-order.card";
import { receiptCard } from "./purchasing/receipt.card";
import { productCard } from "./products/product.card";
import { productListCard } from "./products/product-list.card";
import { supplierListCard } from "./purchasing/supplier-list.card";
import { supplierCard } from "./purchasing/supplier.card";
import { supplierPriceCard } from "./purchasing/supplier-price.card";
import { requisitionCard } from "./purchasing/requisition.card";
import { quoteCard } from "./quotes/quote.card";
import { quoteListCard } from "./quotes/quote-list.card";
import { receivableCard } from "./receivables/receivable.card";
import { receivableListCard } from "./receivables/receivable-list.card";
import { statementCard } from "./receivables/statement.card";
import { serialCard } from "./stock/serial.card";
import { stockAnswerCard } from "./stock/stock-answer.card";
import { stockHoldCard } from "./stock/stock-hold.card";
import { stockHoldListCard } from "./stock/stock-hold-list.card";
import { stocktakeCard } from "./stock/stocktake.card";
import { stocktakeListCard } from "./stock/stocktake-list.card";
import { transferListCard } from "./stock/transfer-list.card";
import { transferCard } from "./stock/transfer.card";
import { todoCard } from "./todos/todo.card";
import { todoListCard } from "./todos/todo-list.card";
import { reportSchedulesCard } from "./reports/report-schedules.card";
import { webhookCard } from "./webhooks/webhook.card";
import { webhookListCard } from "./webhooks/webhook-list.card";
import { webhookSecretCard } from "./webhooks/webhook-secret.card";

/** Every card there is, by its room. Tests draw each sample of each on every platform. */
export const allCards = [
  linkCodeCard,
  leadCard,
  leadFormCard,
  duplicateListCard,
  mergeCard,
  reportCard,
  leadFormListCard,
  poolPolicyCard,
  settingListCard,
  settingsCard,
  configurationDiffCard,
  configurationFileCard,
  configurationHistoryCard,
  handoverCard,
  morningCard,
  importCard,
  leadListCard,
  customerCard,
  recordHistoryCard,
  whyCard,
  personCard,
  personListCard,
  customerListCard,
  contactListCard,
  followUpCard,
  fieldCard,
  formCard,
  formHistoryCard,
  formListCard,
  formRecordCard,
  formRecordListCard,
  fieldListCard,
  recordListCard,
  recordSheetCard,
  opportunityCard,
  dealListCard,
  quoteCard,
  quoteListCard,
  approvalCard,
  approvalListCard,
  decisionReasonCard,
  contractCard,
  contractListCard,
  orderCard,
  orderListCard,
  outboundCard,
  outboundListCard,
  shipmentCard,
  serialCard,
  stockAnswerCard,
  stockHoldCard,
  stockHoldListCard,
  stocktakeCard,
  stocktakeListCard,
  transferCard,
  transferListCard,
  receivableCard,
  receivableListCard,
  statementCard,
  deskListCard,
  monthCheckCard,
  monthListCard,
  paymentCard,
  paymentListCard,
  bankFileCard,
  collectionsDigestCard,
  requisitionCard,
  invoiceCard,
  returnCard,
  ticketCard,
  messageCard,
  purchaseOrderCard,
  purchaseListCard,
  receiptCard,
  payableCard,
  companyCard,
  messageTextsCard,
  productCard,
  productListCard,
  supplierCard,
  supplierListCard,
  supplierPriceCard,
  parkedCard,
  parkedListCard,
  todoCard,
  todoListCard,
  homeCard,
  actionFormCard,
  choiceCard,
  confirmationCard,
  halfSaidCard,
  helpCard,
  helpTopicCard,
  incidentCard,
  welcomeCard,
  reportSchedulesCard,
  webhookCard,
  webhookListCard,
  webhookSecretCard,
] as const;
