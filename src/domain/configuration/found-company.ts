import { addPerson, type AddPerson } from "../access/add-person";
import type { Person } from "../access/person";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { isCurrency } from "../shared/money";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { seedStarterRules } from "../rules/starter-rules";
import { companyOf, type Company } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { putWarehouse } from "../stock/change-warehouse";

export interface FoundCompany {
  readonly company: Pick<Company, "nameZh" | "nameEn"> & Partial<Pick<Company, "baseCurrency" | "timeZone">>;
  /** The first operations lead, who adds everybody else from chat. */
  readonly lead: Omit<AddPerson, "role">;
}

/**
 * The first hour of a company of its own: its name, its currency and zone, one warehouse, the starter rules, and somebody who may do the rest
 * by message. Refuses `company.hasPeople` once there is anybody, `customer.badCurrency`, and what `addPerson` refuses.
 */
export async function foundCompany(tx: Tx, actor: Actor, { company, lead }: FoundCompany): Promise<Person> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  if ((await tx.people.listActive()).length > 0) throw new Refusal("company.hasPeople");
  const usual = await companyOf(tx);
  const baseCurrency = company.baseCurrency ?? usual.baseCurrency;
  if (!isCurrency(baseCurrency)) throw new Refusal("customer.badCurrency", { currency: baseCurrency });
  const founded: Company = {
    nameZh: requireText("nameZh", company.nameZh, 200),
    nameEn: requireText("nameEn", company.nameEn, 200),
    baseCurrency,
    timeZone: company.timeZone ?? usual.timeZone,
  };
  await tx.settings.put("company", founded);
  auditCreated(tx, actor, "company.found", { kind: "setting", id: "company" }, founded);
  if ((await tx.stock.warehouses()).length === 0) await putWarehouse(tx, actor, { number: "MAIN", nameZh: "主仓", nameEn: "Main" });
  const person = await addPerson(tx, actor, { ...lead, role: "operationsLead" });
  // The rules that the product ships with are the lead's from the first day on.
  await seedStarterRules(tx);
  return person;
}
