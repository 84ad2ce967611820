import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { changeSetting, companyOf, type Company } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** What may be changed of the company; the currency of its books and its zone stay as they were founded. null: none any more. */
export interface CompanyChange {
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly address?: string | null;
  readonly addressEn?: string | null;
  readonly taxId?: string | null;
  readonly phone?: string | null;
  readonly bank?: string | null;
  readonly signature?: string | null;
  readonly taxRate?: string | null;
}

const longest = { address: 300, addressEn: 300, taxId: 40, phone: 60, bank: 200, signature: 600 } as const;

/** What stands on papers and under e-mails, and the tax rate of new products. Refuses `text.*`, `product.badTaxRate`. */
export async function changeCompany(tx: Tx, actor: Actor, change: CompanyChange): Promise<Company> {
  requirePermission(actor, "configuration.manage");
  const { nameZh, nameEn, taxRate } = change;
  if (taxRate !== undefined && taxRate !== null && !isTaxRate(taxRate))
    throw new Refusal("product.badTaxRate", { rate: taxRate.slice(0, 40) });
  const parts = Object.keys(longest) as (keyof typeof longest)[];
  const given = parts.filter((part) => change[part] !== undefined);
  const texts = Object.fromEntries(given.map((part) => [part, optionalText(part, change[part], longest[part]) ?? undefined]));
  return changeSetting(tx, actor, {
    name: "company",
    verb: "company.set",
    read: companyOf,
    change: (before) => ({
      ...before,
      ...texts,
      ...(nameZh !== undefined && { nameZh: requireText("nameZh", nameZh, 200) }),
      ...(nameEn !== undefined && { nameEn: requireText("nameEn", nameEn, 200) }),
      ...(taxRate !== undefined && { taxRate: taxRate ?? undefined }),
    }),
  });
}

function isTaxRate(text: string): boolean {
  return isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).lessThanOrEqualTo(100) && new Dec(text).decimalPlaces() <= 6;
}
