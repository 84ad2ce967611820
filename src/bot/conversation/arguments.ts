import type { PaymentTerms } from "../../domain/shared/payment-terms";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { GivenSerials } from "../../domain/stock/serial";
import type { Bilingual } from "../commands/define-command";
import type { RecordKind } from "./lexicon";

/** A record that was named, as typed and as found. */
export interface Named {
  readonly typed: string;
  readonly id: Id;
}
export interface TypedMoney {
  /** Plain decimal text: 5万 is "50000". */
  readonly amount: string;
  /** Only where it was typed. */
  readonly currency?: string;
}
export interface TypedQuantity {
  readonly value: string;
  /** The unit's code as the product has it; "base" when none was typed. */
  readonly unit: string;
}
/** A day, or a moment where an hour was typed. */
export type TypedMoment = { readonly day: CalendarDay; readonly at?: Date };
export interface TypedLine {
  readonly product: Named;
  readonly quantity: TypedQuantity;
  /** More of the same counted in other units: 13 doz + 4. */
  readonly plus?: readonly TypedQuantity[];
  readonly price?: TypedMoney;
  readonly discountPercent?: string;
}
/** What was found of some of the goods: "3 D62 scrap", 20个入库. */
export interface TypedFinding {
  readonly product?: Named;
  /** Left out: all that is not found otherwise. */
  readonly quantity?: TypedQuantity;
  readonly serials?: readonly string[];
  readonly lot?: string;
  /** Which of the argument's options were said of them. */
  readonly said: readonly string[];
}
/** One rule, or instalments in per cent. */
export type TypedTerms = PaymentTerms;

/** What an argument's value is, by kind. */
export interface ValueByKind {
  customer: Named;
  contact: Named;
  product: Named;
  products: readonly Named[];
  person: Named;
  warehouse: Named;
  supplier: Named;
  lead: Named;
  opportunity: Named;
  /** A field of the company's own, by its label. */
  field: Named;
  /** A form that the company made, by its name. */
  form: Named;
  /** A document by its number, kind found from it: "QT-31". */
  document: { readonly typed: string; readonly kind: string; readonly id: Id };
  documents: readonly { readonly typed: string; readonly kind: string; readonly id: Id }[];
  account: Named;
  /** Serial numbers as typed, each list with the product it stands behind. */
  serials: readonly GivenSerials[];
  /** Where goods lie in a warehouse: "A-03". */
  place: string;
  quantity: TypedQuantity;
  money: TypedMoney;
  percent: string;
  number: number;
  moment: TypedMoment;
  period: { readonly from: CalendarDay; readonly to: CalendarDay };
  phone: string;
  email: string;
  /** A company that need not be on record: a new lead's or customer's name as typed. */
  company: string;
  /** Somebody who need not be on record: a new contact's name as typed. */
  newPerson: string;
  /** An hour of the day, "08:30". */
  clock: string;
  text: string;
  word: string;
  /** As `word`, where several may be meant at once. */
  words: readonly string[];
  lines: readonly TypedLine[];
  findings: readonly TypedFinding[];
  terms: TypedTerms;
  yesNo: boolean;
}
export type ArgumentKind = keyof ValueByKind;

export interface Argument<Kind extends ArgumentKind = ArgumentKind, Required extends boolean = boolean> {
  readonly kind: Kind;
  readonly required: Required;
  readonly label: Bilingual;
  /** Words that announce it: validUntil ← 有效期到, valid until. "turned … away" stands on both sides of it, "… can have it" behind it. */
  readonly cues?: Bilingual<readonly string[]>;
  /** For `yesNo`: words that say no without its cues: 未税, "excl tax". */
  readonly denied?: Bilingual<readonly string[]>;
  /** For `word` and `findings`: each allowed value with the words for it. */
  readonly options?: Readonly<Record<string, Bilingual<readonly string[]>>>;
  /** For `document(s)`: which number series fit, "QT". */
  readonly series?: readonly string[];
  /** For `lines`: goods that are named without a count are all of them: "ship the couplings on SO-13". */
  readonly wholeToo?: boolean;
  /** For `lines`: only where two or more are said; one is told by `product`, `quantity` and `price`. */
  readonly severalOnly?: boolean;
  /** For `word`: where several documents are named and several of the options said, it is asked which is meant. */
  readonly oneForAll?: boolean;
  /** For `word`: the name of a form of the company's own counts too; the value is its key. */
  readonly orForm?: boolean;
  /** For `money` and `quantity` of one: picked up without a cue when it is the only one. */
  readonly positional?: boolean;
  /** For `word`: what is meant where none of the words is said. */
  readonly otherwise?: string;
  /** Only where one of its cues stands before it (or after it, for Chinese counters). */
  readonly cueOnly?: boolean;
  /** For `text`: taken after its cue up to the next stop; otherwise it is what the rest of the message says. */
  readonly afterCue?: boolean;
  /** For `text`: all that stands behind the first of its cues, to the message's end; without a cue, what the rest says. */
  readonly toEnd?: boolean;
  /** For `text`: the whole message, its command words too, where they are part of what is said; "always": however short it is. */
  readonly whole?: boolean | "always";
  /** For `text`: what stands behind a record of that kind. */
  readonly behind?: RecordKind;
  /** For `text`: what stands behind all else that was understood, "adjust D62 -10 damaged". */
  readonly last?: boolean;
  /** For `text`: the longest stretch between the command's words and the values, "Acme new deal servo upgrade $50k". */
  readonly between?: boolean;
  /** For `text`: what the message says besides the command and its values, clause by clause, "SO-15 return 5 D62, rusty, refund". */
  readonly besides?: boolean;
  /** For `besides`: words that name the command and belong to the text all the same: 坏, "damaged". */
  readonly keeps?: Bilingual<readonly string[]>;
  /** For `person`: the speaker, where nobody is named. */
  readonly selfByDefault?: boolean;
  /** For `moment`: of a day that has been, "on the 20th" is the last one. */
  readonly looksBack?: boolean;
}

export type ArgumentValues<Args extends Readonly<Record<string, Argument>>> = {
  readonly [Name in keyof Args as Args[Name]["required"] extends true ? Name : never]: ValueByKind[Args[Name]["kind"]];
} & {
  readonly [Name in keyof Args as Args[Name]["required"] extends true ? never : Name]?: ValueByKind[Args[Name]["kind"]];
};

type Rest<Kind extends ArgumentKind> = Omit<Argument<Kind>, "kind" | "required" | "label">;

/** An argument that must be there before the command runs; a form asks for it otherwise. */
export function required<Kind extends ArgumentKind>(kind: Kind, label: Bilingual, rest: Rest<Kind> = {}): Argument<Kind, true> {
  return { kind, required: true, label, ...rest };
}

export function optional<Kind extends ArgumentKind>(kind: Kind, label: Bilingual, rest: Rest<Kind> = {}): Argument<Kind, false> {
  return { kind, required: false, label, ...rest };
}
