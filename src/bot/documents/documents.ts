import type { CustomerMessage, MessageAttachment } from "../../domain/messages/message";
import type { Language } from "../../domain/shared/actor";
import type { Tx, UnitOfWork } from "../../domain/shared/tx";
import type { MessageFile } from "../customer-notices/message-provider";
import type { DocumentPrinter, PrintedDocument } from "./printed-document";
import { purchaseOrderDocument } from "./purchase-order-document";
import { quoteDocument } from "./quote-document";

type DocumentMaker = (tx: Tx, which: MessageAttachment, language: Language) => Promise<PrintedDocument | null>;

/** How each kind of record stands on paper. */
const makers: Readonly<Record<string, DocumentMaker>> = {
  purchaseOrder: (tx, { id }, language) => purchaseOrderDocument(tx, id, language),
  quote: (tx, { id, versionNo }, language) => quoteDocument(tx, id, versionNo, language),
};

/** A record on paper; null where the record is gone. Throws for a kind that has no paper. */
export async function documentOf(tx: Tx, which: MessageAttachment, language: Language): Promise<PrintedDocument | null> {
  const make = makers[which.kind];
  if (!make) throw new Error(`nothing puts a ${which.kind} on paper`);
  return make(tx, which, language);
}

/** What goes with a message as a PDF file, in the message's language. It is read in one transaction and printed after it. */
export function printedFile(printer: DocumentPrinter) {
  return async (work: UnitOfWork, { attachment, language }: CustomerMessage): Promise<MessageFile | null> => {
    const document = attachment && (await work.run((tx) => documentOf(tx, attachment, language)));
    return document && { name: `${document.fileName}.pdf`, mediaType: "application/pdf", bytes: await printer.print(document) };
  };
}
