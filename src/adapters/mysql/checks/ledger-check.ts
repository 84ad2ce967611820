/** One invariant as a query that finds the rows which break it; an operator can paste it into any client. */
export interface LedgerCheck {
  /** "stock.onHandIsSumOfMoves" */
  readonly name: string;
  /** What always holds, as a sentence. */
  readonly holds: string;
  readonly sql: string;
}
