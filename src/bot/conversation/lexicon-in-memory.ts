import { lookupWords, type Called } from "../../domain/shared/lookup-words";
import type { NamedTerms } from "./recognise/named-terms";
import type { DocumentInfo, Lexicon, LexiconMatch, RecordKind } from "./lexicon";

export interface KnownRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly called: Called;
  readonly label: string;
  readonly customerId?: string;
}
export interface Known {
  readonly records: readonly KnownRecord[];
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly terms?: readonly NamedTerms[];
  /** Documents that are not closed, oldest first. */
  readonly open?: readonly { readonly number: string; readonly customerId: string }[];
  readonly todos?: readonly { readonly number: string; readonly title: string; readonly personId: string }[];
  /** Numbers of documents that are being approved. */
  readonly onApproval?: readonly string[];
}

/** A lexicon of a small company, for tests and for trying the grammar without a database. */
export function lexiconInMemory(known: Known): Lexicon {
  const byWord = new Map<string, LexiconMatch[]>();
  for (const { kind, id, called, label, customerId } of known.records) {
    for (const { word, form } of lookupWords(called)) {
      const match = { kind, id, word, form, label, ...(customerId === undefined ? {} : { customerId }) };
      byWord.set(word, [...(byWord.get(word) ?? []), match]);
    }
  }
  return {
    find: async (words) => words.flatMap((word) => byWord.get(word) ?? []),
    dealsOf: async (customerIds) =>
      known.records
        .filter(({ kind, customerId }) => kind === "opportunity" && customerId !== undefined && customerIds.includes(customerId))
        .map(({ kind, id, label, customerId }) => ({
          kind,
          id,
          label,
          word: "",
          form: "part",
          ...(customerId === undefined ? {} : { customerId }),
        })),
    openDocuments: async (series, customerIds) =>
      (known.open ?? [])
        .filter(({ number, customerId }) => number.startsWith(`${series}-`) && customerIds.includes(customerId))
        .map(({ number }) => number)
        .toReversed(),
    openTodos: async (person) => (known.todos ?? []).filter(({ personId }) => personId === person),
    documents: async (numbers) =>
      new Map(
        numbers.flatMap((number) => {
          const found = known.documents.get(number);
          return found ? [[number, found] as const] : [];
        }),
      ),
    onApproval: async (numbers) => numbers.filter((number) => known.onApproval?.includes(number)),
    formPrefixes: async (words) =>
      words.filter((word) => known.records.some(({ kind, called }) => kind === "form" && (called.called ?? []).includes(word))),
    namedTerms: async () => known.terms ?? [],
    unitsOf: async (productIds) =>
      new Map(
        productIds.flatMap((id) => {
          const units = known.units.get(id);
          return units ? [[id, units] as const] : [];
        }),
      ),
  };
}
