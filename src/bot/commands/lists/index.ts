import type { Command } from "../define-command";
import { invoiceList, messageList, payableList, returnList, ticketList, uninvoicedList, unpaidInvoiceList } from "./lists.commands";

export const listsCommands: readonly Command[] = [
  invoiceList,
  uninvoicedList,
  unpaidInvoiceList,
  returnList,
  ticketList,
  messageList,
  payableList,
];
