import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { BankFile, BankLine } from "./bank-line";

export interface BankStore {
  addFile(file: BankFile): Promise<void>;
  addLines(lines: readonly BankLine[]): Promise<void>;
  /** Which of these are there already. */
  knownHashes(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  find(fileId: Id): Promise<BankFile | null>;
  byNumber(number: string): Promise<BankFile | null>;
  /** The newest file with a line that is still open; else the newest. */
  latest(): Promise<BankFile | null>;
  /** In the order of the rows. */
  linesOf(fileId: Id): Promise<readonly BankLine[]>;
  lockLinesOf(fileId: Id): Promise<readonly BankLine[]>;
  /** Refuses `bankLine.stale` when somebody saved in between. */
  saveLine(line: BankLine): Promise<BankLine>;
  /** The file's card shows another state from now on. Refuses `bankFile.stale` when the version is another one. */
  touch(file: BankFile): Promise<BankFile>;
  /** Of these payments, those that a bank line has become. */
  takenPayments(paymentIds: readonly Id[]): Promise<ReadonlySet<Id>>;
  /** Customers who are called by one of these words (as `lookupKey` writes them) in full, by pinyin, or by number. */
  customersCalled(words: readonly string[]): Promise<readonly Id[]>;
  /** Customers with one receivable that is open for exactly that sum. */
  customersOwing(amount: Amount, currency: Currency): Promise<readonly Id[]>;
  /** How many lines wait for somebody. */
  countOpen(): Promise<number>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly bank: BankStore;
  }
}
