/** Values a refusal's sentence may mention; texts format them in the reader's language. */
export type RefusalParams = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * An expected "no": the request was understood and may not be done as things stand.
 *
 * `code` is `room.reason`; its zh and en sentences, each naming the next step to take, stand in
 * `src/bot/texts/refusals.ts`. It is thrown, never returned: a managed transaction commits
 * whatever its callback returns, so a returned error would commit half the work.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}
