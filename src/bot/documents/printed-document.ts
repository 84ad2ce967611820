import type { Language } from "../../domain/shared/actor";

export interface PrintedColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** "wide" takes the room that is left; others are as wide as what stands in them. */
  readonly width?: "auto" | "wide";
}

/** A document on paper, laid out by whoever prints it: all that stands on it, as text in its language. */
export interface PrintedDocument {
  readonly language: Language;
  /** Without its ending: "报价单 QT-31". */
  readonly fileName: string;
  readonly title: string;
  readonly number: string;
  /** Whose paper it is. */
  readonly company: string;
  /** Two beside each other. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly table: { readonly columns: readonly PrintedColumn[]; readonly rows: readonly (readonly string[])[] };
  readonly totals: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[];
  readonly notes: readonly string[];
  /** Codes at the foot, for scanners: Code 128. */
  readonly barcode?: string;
  /** Lines to be signed on. */
  readonly signatures?: readonly string[];
  /** "第 1 页，共 2 页" */
  readonly pageWords: (page: number, pages: number) => string;
}

/** Prints a document as PDF. */
export interface DocumentPrinter {
  print(document: PrintedDocument): Promise<Uint8Array>;
}

export const pageWords: Readonly<Record<Language, PrintedDocument["pageWords"]>> = {
  zh: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};
