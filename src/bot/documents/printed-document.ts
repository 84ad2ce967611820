import type { Language } from "../../domain/shared/actor";
import type { Company } from "../../domain/shared/settings";

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
  /** Under its name: address, tax id, telephone, bank. */
  readonly companyLines?: readonly string[];
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

const letterWords = {
  zh: { taxId: "税号", phone: "电话", bank: "开户行及账号" },
  en: { taxId: "Tax ID", phone: "Phone", bank: "Bank" },
} as const;

/** Whose paper it is: the name, and under it what is known of the company. */
export function letterheadOf(company: Company, language: Language): Pick<PrintedDocument, "company" | "companyLines"> {
  const say = letterWords[language];
  const address = language === "en" ? (company.addressEn ?? company.address) : company.address;
  const facts = (["taxId", "phone", "bank"] as const).flatMap((part) => (company[part] ? [`${say[part]}: ${company[part]}`] : []));
  return { company: language === "zh" ? company.nameZh : company.nameEn, companyLines: [...(address ? [address] : []), ...facts] };
}
