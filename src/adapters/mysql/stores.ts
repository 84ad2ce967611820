import type { Stores } from "../../domain/shared/tx";
import { approvalStore } from "./approvals/approval-store";
import { delegationStore, flowStore } from "./approvals/flow-store";
import { auditLogStore } from "./audit-log-store";
import { bankStore } from "./banking/bank-store";
import { booksStore } from "./settings/books-store";
import { collectionStore } from "./collections/collection-store";
import { conversationStateStore } from "./conversation-state-store";
import { configurationStore } from "./configuration/configuration-store";
import { contractStore } from "./contracts/contract-store";
import { deliveryStore } from "./delivery-store";
import { draftWishStore } from "./draft-wish-store";
import { fieldStore } from "./fields/field-store";
import { fileStore } from "./file-store";
import { formPageStore } from "./forms/form-page-store";
import { formRecordStore } from "./forms/form-record-store";
import { formStore } from "./forms/form-store";
import { inboxStore } from "./inbox-store";
import { customerStore } from "./customers/customer-store";
import { followUpStore } from "./customers/follow-up-store";
import { jobRunStore } from "./job-run-store";
import { lastCommandStore } from "./last-command-store";
import { handoverStore } from "./handovers/handover-store";
import { importStore } from "./imports/import-store";
import { mergeStore } from "./merges/merge-store";
import { prospectStore } from "./leads/prospect-store";
import { leadFormStore } from "./leads/lead-form-store";
import { leadStore } from "./leads/lead-store";
import { lexiconStore } from "./lexicon/lexicon-store";
import { opportunityStore } from "./opportunities/opportunity-store";
import { invoiceStore } from "./invoices/invoice-store";
import { messageStore } from "./messages/message-store";
import { monthStore } from "./month-close/month-store";
import { orderStore } from "./orders/order-store";
import { outboundStore } from "./orders/outbound-store";
import { ownerChannelStore } from "./owner-channel-store";
import { parkedStore } from "./parked-store";
import { payableStore } from "./payables/payable-store";
import { paymentStore } from "./payments/payment-store";
import { linkStore } from "./people/link-store";
import { personStore } from "./people/person-store";
import { priceStore } from "./products/price-store";
import { productStore } from "./products/product-store";
import { purchaseOrderStore } from "./purchasing/purchase-order-store";
import { requisitionStore } from "./purchasing/requisition-store";
import { supplierStore } from "./purchasing/supplier-store";
import { quoteStore } from "./quotes/quote-store";
import { receiptStore } from "./receipts/receipt-store";
import { reportScheduleStore } from "./reports/report-schedule-store";
import { reportStore } from "./reports/report-store";
import { receivableStore } from "./receivables/receivable-store";
import { exchangeRateStore } from "./settings/exchange-rate-store";
import { calendarStore } from "./settings/calendar-store";
import { recordReader } from "./rules/record-reader";
import { ruleStore } from "./rules/rule-store";
import { tagStore } from "./rules/tag-store";
import { returnStore } from "./returns/return-store";
import { settingsStore } from "./settings/settings-store";
import { shownDocumentStore } from "./shown-document-store";
import { stockHoldStore } from "./holds/stock-hold-store";
import { stocktakeStore } from "./stocktakes/stocktake-store";
import { serialStore } from "./stock/serial-store";
import { stockStore } from "./stock/stock-store";
import { transferStore } from "./transfers/transfer-store";
import { ticketStore } from "./tickets/ticket-store";
import { todoStore } from "./todos/todo-store";
import { webhookStore } from "./webhooks/webhook-store";
import type { Sql } from "./sql";

/** Every room's store on this database; a port without its store here does not compile. */
export const makeStore: { readonly [Name in keyof Stores]: (sql: Sql) => Stores[Name] } = {
  approvals: approvalStore,
  auditLog: auditLogStore,
  bank: bankStore,
  books: booksStore,
  collections: collectionStore,
  calendar: calendarStore,
  configuration: configurationStore,
  contracts: contractStore,
  conversations: conversationStateStore,
  delegations: delegationStore,
  deliveries: deliveryStore,
  draftWishes: draftWishStore,
  inbox: inboxStore,
  customers: customerStore,
  fields: fieldStore,
  files: fileStore,
  flows: flowStore,
  formPages: formPageStore,
  formRecords: formRecordStore,
  forms: formStore,
  followUps: followUpStore,
  invoices: invoiceStore,
  jobRuns: jobRunStore,
  lastCommands: lastCommandStore,
  handovers: handoverStore,
  imports: importStore,
  leadForms: leadFormStore,
  leads: leadStore,
  lexicon: lexiconStore,
  links: linkStore,
  merges: mergeStore,
  messages: messageStore,
  months: monthStore,
  opportunities: opportunityStore,
  orders: orderStore,
  outbounds: outboundStore,
  ownerChannels: ownerChannelStore,
  parked: parkedStore,
  payables: payableStore,
  payments: paymentStore,
  people: personStore,
  prices: priceStore,
  products: productStore,
  prospects: prospectStore,
  quotes: quoteStore,
  receipts: receiptStore,
  receivables: receivableStore,
  reportSchedules: reportScheduleStore,
  reports: reportStore,
  records: recordReader,
  purchaseOrders: purchaseOrderStore,
  requisitions: requisitionStore,
  rules: ruleStore,
  rates: exchangeRateStore,
  returns: returnStore,
  serials: serialStore,
  settings: settingsStore,
  shownDocuments: shownDocumentStore,
  stock: stockStore,
  stocktakes: stocktakeStore,
  stockHolds: stockHoldStore,
  tags: tagStore,
  suppliers: supplierStore,
  tickets: ticketStore,
  transfers: transferStore,
  todos: todoStore,
  webhooks: webhookStore,
};
