import { requirePermission } from "../access/scope";
import type { Actor, Language } from "../shared/actor";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** The setting "bankAccounts": how each of our accounts is called, by the code that payments keep. */
export type BankAccounts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export async function bankAccountsOf(tx: Tx): Promise<BankAccounts> {
  return (await tx.settings.read<BankAccounts>("bankAccounts")) ?? {};
}

/** All of them at once. Refuses `account.badCode`: letters and digits. */
export async function setBankAccounts(tx: Tx, actor: Actor, accounts: BankAccounts): Promise<BankAccounts> {
  requirePermission(actor, "configuration.manage");
  for (const [code, { zh, en }] of Object.entries(accounts)) {
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(code)) throw new Refusal("account.badCode", { code: code.slice(0, 40) });
    for (const name of [zh, en]) requireText("name", name, 100);
  }
  return changeSetting(tx, actor, { name: "bankAccounts", verb: "bankAccounts.set", read: bankAccountsOf, change: () => accounts });
}

/** One more account of ours, or another name for one. */
export async function putBankAccount(tx: Tx, actor: Actor, code: string, name: Readonly<Record<Language, string>>): Promise<BankAccounts> {
  return setBankAccounts(tx, actor, { ...(await bankAccountsOf(tx)), [code.toUpperCase()]: name });
}

/** No payment is registered for it any more; those there are keep it. Refuses `account.unknown`, naming those there are. */
export async function dropBankAccount(tx: Tx, actor: Actor, said: string): Promise<BankAccounts> {
  const accounts = await bankAccountsOf(tx);
  const wanted = said.trim().toLowerCase();
  const code = Object.keys(accounts).find((each) =>
    [each, accounts[each]?.zh, accounts[each]?.en].some((name) => name?.toLowerCase() === wanted),
  );
  if (code === undefined) throw new Refusal("account.unknown", { account: said.slice(0, 40), accounts: Object.keys(accounts) });
  const { [code]: _, ...others } = accounts;
  return setBankAccounts(tx, actor, others);
}

/** How people call the account; its code where it has no name; null for none. */
export async function accountName(tx: Tx, code: string | null, language: Language): Promise<string | null> {
  if (code === null) return null;
  return (await bankAccountsOf(tx))[code]?.[language] ?? code;
}
