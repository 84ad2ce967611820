import { termsText } from "../../../../cards/kit/terms";
import { scopeOf } from "../../../domain/access/scope";
import { listOf } from "../../../domain/company/word-lists";
import type { Contact } from "../../../domain/customers/customer";
import { dayOf } from "../../../domain/shared/calendar-day";
import { stateLabels } from "../../../domain/shared/state-labels";
import { sourceNamed } from "../../presenters/lead-source";
import { namesOf } from "../../presenters/wording";
import { allOf, column, dated, sheetOf, sum, type ExportedList } from "./exported-list";
import { ownColumns } from "./own-columns";

const intents = { strong: { zh: "强", en: "strong" }, medium: { zh: "中", en: "medium" }, weak: { zh: "弱", en: "weak" } } as const;
const made = { zh: "建档日期", en: "day it was added" };

/** Customers, and a sheet with all their people. */
export const customersList: ExportedList = {
  title: { zh: "客户", en: "Customers" },
  permission: "customer.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const day = (at: Date | null) => at && dayOf(at, timeZone);
    const customers = await allOf(
      (page) => tx.customers.list(scopeOf(viewer), {}, page),
      days,
      (each) => day(each.createdAt),
    );
    const who = await namesOf(
      tx,
      viewer,
      customers.map(({ ownerId }) => ownerId),
    );
    const contacts = await tx.customers.contactsOfMany(customers.map(({ id }) => id));
    const first = new Map<string, Contact>();
    for (const contact of contacts) if (!first.has(contact.customerId)) first.set(contact.customerId, contact);
    const called = new Map(customers.map(({ id, number, name }) => [id, `${number} ${name}`]));
    return [
      sheetOf(asked, this.title, customers, [
        column("编号", "No.", ({ number }) => number),
        column("公司名称", "Company", ({ name }) => name),
        column("简称", "Short name", ({ shortName }) => shortName),
        column("英文名", "English name", ({ nameEn }) => nameEn),
        column("统一社会信用代码", "Credit code", ({ creditCode }) => creditCode),
        column("联系人", "Contact", ({ id }) => first.get(id)?.name ?? null),
        column("电话", "Phone", ({ id }) => first.get(id)?.phone ?? null),
        column("邮箱", "E-mail", ({ id }) => first.get(id)?.email ?? null),
        column("负责人", "Owner", ({ ownerId }) => (ownerId === null ? null : who(ownerId))),
        column("类别", "Kind", ({ prospect }) =>
          language === "zh" ? (prospect ? "潜在客户" : "老客户") : prospect ? "prospect" : "customer",
        ),
        column("意向", "Intent", ({ intent }) => intent && intents[intent][language]),
        column("币种", "Currency", ({ currency }) => currency),
        column("付款条件", "Payment terms", ({ terms }) => termsText(terms, language)),
        column("信用额度", "Credit limit", ({ creditLimit, currency }) => sum(creditLimit, currency)),
        column("地址", "Address", ({ address }) => address),
        column("最近跟进", "Last follow-up", ({ lastFollowUpAt }) => dated(day(lastFollowUpAt))),
        column("建档日期", "Added on", ({ createdAt }) => dated(day(createdAt))),
        ...(await ownColumns(asked, "customer", customers)),
      ]),
      sheetOf(asked, { zh: "联系人", en: "Contacts" }, contacts, [
        column("客户", "Customer", ({ customerId }) => called.get(customerId) ?? null),
        column("姓名", "Name", ({ name }) => name),
        column("称呼", "Called", (contact) => contact.called),
        column("职务", "Title", ({ title }) => title),
        column("电话", "Phone", ({ phone }) => phone),
        column("邮箱", "E-mail", ({ email }) => email),
      ]),
    ];
  },
};

export const leadsList: ExportedList = {
  title: { zh: "线索", en: "Leads" },
  permission: "lead.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const day = (at: Date | null) => at && dayOf(at, timeZone);
    const leads = await allOf(
      (page) => tx.leads.list(scopeOf(viewer), {}, page),
      days,
      (each) => day(each.createdAt),
    );
    const who = await namesOf(
      tx,
      viewer,
      leads.map(({ ownerId }) => ownerId),
    );
    const sources = await listOf(tx, "leadSources");
    return [
      sheetOf(asked, this.title, leads, [
        column("编号", "No.", ({ number }) => number),
        column("公司名称", "Company", ({ company }) => company),
        column("联系人", "Contact", ({ contactName }) => contactName),
        column("职务", "Title", ({ contactTitle }) => contactTitle),
        column("电话", "Phone", ({ phone }) => phone),
        column("邮箱", "E-mail", ({ email }) => email),
        column("来源", "Source", ({ source }) => sourceNamed(sources, source, language)),
        column("活动", "Campaign", ({ campaign }) => campaign),
        column("地区", "Region", ({ region }) => region),
        column("意向产品", "Interested in", ({ interest }) => interest),
        column("预计金额", "Expected amount", ({ amount, currency }) => (amount === null ? null : sum(amount, currency))),
        column("币种", "Currency", ({ currency }) => currency),
        column("状态", "State", ({ state }) => stateLabels.lead[state][language]),
        column("负责人", "Owner", ({ ownerId }) => (ownerId === null ? null : who(ownerId))),
        column("最近跟进", "Last follow-up", ({ lastFollowUpAt }) => dated(day(lastFollowUpAt))),
        column("建档日期", "Added on", ({ createdAt }) => dated(day(createdAt))),
        ...(await ownColumns(asked, "lead", leads)),
      ]),
    ];
  },
};
