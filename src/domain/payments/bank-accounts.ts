import type { Language } from "../shared/actor";
import type { Tx } from "../shared/tx";

/** The setting "bankAccounts": how each of our accounts is called, by the code that payments keep. */
export type BankAccounts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** How people call the account; its code where it has no name; null for none. */
export async function accountName(tx: Tx, code: string | null, language: Language): Promise<string | null> {
  if (code === null) return null;
  const named = await tx.settings.read<BankAccounts>("bankAccounts");
  return named?.[code]?.[language] ?? code;
}
