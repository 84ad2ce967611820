import { beforeOthers } from "../../domain/access/before-others";
import { actorFor } from "../../domain/access/identify-actor";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx, UnitOfWork } from "../../domain/shared/tx";
import type { ShownFile } from "../pipeline/chat-platform";
import type { WantedFile } from "../pipeline/chat-reply";
import type { Audience } from "../presenters/define-presenter";
import { refusalSentence } from "../texts/refusals";
import { configurationFile, type PlainText } from "./configuration-file";
import { exportWorkbook } from "./exports/export-file";
import { reportWorkbook } from "./report-workbook";
import { countSheet } from "./count-sheet";
import type { DocumentPrinter, PrintedDocument } from "./printed-document";
import { statementDocument } from "./statement-document";
import { packingSlipDocument, pickListDocument } from "./warehouse-papers";
import { statementWorkbook } from "./statement-workbook";
import type { PlainWorkbook, WorkbookWriter } from "./workbook";

type MakeWorkbook = (tx: Tx, viewer: Actor, wanted: WantedFile) => Promise<PlainWorkbook>;

/** What is put into a file for that viewer; refuses what the viewer may not see. */
interface ChatFileMaker {
  readonly pdf?: (tx: Tx, viewer: Actor, wanted: WantedFile) => Promise<PrintedDocument>;
  readonly xlsx?: MakeWorkbook;
  /** The first sheet alone. */
  readonly csv?: MakeWorkbook;
  readonly json?: (tx: Tx, viewer: Actor, wanted: WantedFile) => Promise<PlainText>;
}

/** Every document that people can have as a file in the chat. */
const makers: Readonly<Record<string, ChatFileMaker>> = {
  pickList: { pdf: pickListDocument },
  packingSlip: { pdf: packingSlipDocument },
  configuration: { json: configurationFile },
  countSheet: { xlsx: countSheet },
  report: { xlsx: reportWorkbook },
  export: { xlsx: exportWorkbook, csv: exportWorkbook },
  statement: { pdf: statementDocument, xlsx: statementWorkbook },
};

/** The file, or why there is none in words; null: its reader is no colleague any more. */
export type MadeFile = { readonly kind: "file"; readonly file: ShownFile } | { readonly kind: "text"; readonly text: string } | null;
export type MakeFile = (work: UnitOfWork, wanted: WantedFile, personId: Id, audience: Audience) => Promise<MadeFile>;

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

/** Reads in one transaction and makes the file after it. Throws for a document that nobody makes. */
export function chatFiles(printer: DocumentPrinter, writer: WorkbookWriter): MakeFile {
  return async (work, wanted, personId, { others = false }) => {
    const { document, format } = wanted;
    const maker = makers[document];
    if (!maker?.[format]) throw new Error(`nothing makes a ${document} as ${format}`);
    const read = await work.run(async (tx) => {
      const person = await tx.people.find(personId);
      if (!person?.active) return null;
      const actor = await actorFor(tx, person, null);
      const viewer = others ? beforeOthers(actor) : actor;
      try {
        if (format === "json") return { plain: await maker.json?.(tx, viewer, wanted) };
        if (format === "pdf") return { printed: await maker.pdf?.(tx, viewer, wanted) };
        return { workbook: await maker[format]?.(tx, viewer, wanted) };
      } catch (problem) {
        if (problem instanceof Refusal) return { why: refusalSentence(problem, viewer.language) };
        throw problem;
      }
    });
    if (read === null) return null;
    if (read.why !== undefined) return { kind: "text", text: read.why };
    const content = read.printed ?? read.workbook ?? read.plain;
    if (!content) return null;
    const bytes = read.printed
      ? await printer.print(read.printed)
      : read.plain
        ? new TextEncoder().encode(read.plain.text)
        : await writer.write(content as PlainWorkbook, format === "csv" ? "csv" : "xlsx");
    const name = `${content.fileName}.${format}`;
    return { kind: "file", file: { name, mediaType: mediaTypes[format], bytes, caption: content.fileName } };
  };
}
