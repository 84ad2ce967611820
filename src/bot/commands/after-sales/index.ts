import type { Command } from "../define-command";
import { invoiceCancel, invoiceCredit, invoiceIssue, invoiceRequest } from "./invoice.commands";
import { messageOptOut } from "./message-opt-out.command";
import { messageSend, messageUpdate } from "./message.commands";
import { returnCreate, returnUpdate } from "./return.commands";
import { ticketCreate, ticketUpdate, ticketVisit } from "./ticket.commands";

export const afterSalesCommands: readonly Command[] = [
  invoiceRequest,
  invoiceIssue,
  invoiceCredit,
  invoiceCancel,
  returnCreate,
  returnUpdate,
  ticketCreate,
  ticketVisit,
  ticketUpdate,
  messageSend,
  messageUpdate,
  messageOptOut,
];
