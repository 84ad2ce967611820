import { companyCard } from "../../../../cards/settings/company.card";
import { changeCompany, type CompanyChange } from "../../../domain/company/change-company";
import { setRate } from "../../../domain/company/exchange-rates";
import { ownMessageTexts, setMessageText, setMessageTexts, type OwnMessageTexts } from "../../../domain/messages/message-texts";
import {
  bankAccountsOf,
  dropBankAccount,
  putBankAccount,
  setBankAccounts,
  type BankAccounts,
} from "../../../domain/payments/bank-accounts";
import { companyOf, todayOf, usualTaxRate } from "../../../domain/shared/settings";
import type { CommandContext } from "../define-command";
import { messageTexts } from "../../presenters/message-texts";
import { settingList } from "../../presenters/setting-lists";
import { readBankAccountWish } from "../../settings/read-bank-account";
import { readCompanyWish } from "../../settings/read-company";
import { readMessageTextWish } from "../../settings/read-message-text";
import { readRateWish } from "../../settings/read-rate";
import { withoutDays } from "../../settings/without-days";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar as accounts } from "./bank-accounts.grammar";
import { grammar as company } from "./company.grammar";
import { grammar as texts } from "./message-texts.grammar";
import { grammar as rates } from "./rates.grammar";

const parts = ["nameZh", "nameEn", "address", "addressEn", "taxId", "phone", "bank", "signature", "taxRate"] as const;

/** What stands on papers and under e-mails. */
export const settingsCompany = defineCommand({
  ...company,
  async handle({ tx, actor }, { text = "" }) {
    const before = await companyOf(tx);
    const change = readCompanyWish(text);
    const now = change === null ? before : await changeCompany(tx, actor, change);
    const { nameZh, nameEn, baseCurrency, timeZone, address, addressEn, taxId, phone, bank, signature, taxRate } = now;
    const said = (value: string | undefined) => value ?? null;
    const props = {
      nameZh,
      nameEn,
      baseCurrency,
      timeZone,
      address: said(address),
      addressEn: said(addressEn),
      taxId: said(taxId),
      phone: said(phone),
      bank: said(bank),
      signature: said(signature),
      taxRate: taxRate ?? usualTaxRate,
      mayChange: actor.permissions.has("configuration.manage"),
    };
    const shown = showCard(companyCard.render(props, actor.language));
    if (change === null) return shown;
    const was = Object.fromEntries(parts.filter((part) => change[part] !== undefined).map((part) => [part, before[part] ?? null]));
    return { ...shown, undo: { subject: { kind: "setting", id: "company" }, version: null, before: was } };
  },
  undo: { inverse: ({ tx, actor }, { before }) => changeCompany(tx, actor, before as CompanyChange) },
});

/** What other currencies are worth, from a day on. */
export const settingsRates = defineCommand({
  ...rates,
  async handle(context: CommandContext, { text = "", from }) {
    const { tx, actor } = context;
    const wish = readRateWish(from ? withoutDays(text, actor, tx.now) : text);
    if (wish !== null) await setRate(tx, actor, { ...wish, day: from?.day ?? (await todayOf(tx)) });
    return showCard(await settingList(tx, actor, "rates"));
  },
  undo: { instead: { zh: "请再说一次正确的汇率。", en: "Please say the right rate once more." } },
});

/** Where customers pay to, as payments are said: 招行. */
export const settingsBankAccounts = defineCommand({
  ...accounts,
  async handle({ tx, actor }, { text = "" }) {
    const before = await bankAccountsOf(tx);
    const wish = readBankAccountWish(text);
    if (wish.do === "put") await putBankAccount(tx, actor, wish.code, wish.name);
    if (wish.do === "drop") await dropBankAccount(tx, actor, wish.said);
    const shown = showCard(await settingList(tx, actor, "bankAccounts"));
    return wish.do === "show" ? shown : { ...shown, undo: { subject: { kind: "setting", id: "bankAccounts" }, version: null, before } };
  },
  undo: { inverse: ({ tx, actor }, { before }) => setBankAccounts(tx, actor, before as BankAccounts) },
});

/** What customers and suppliers are told, in the company's own words. */
export const settingsMessageTexts = defineCommand({
  ...texts,
  async handle({ tx, actor }, { text = "" }) {
    const before = await ownMessageTexts(tx);
    const wish = readMessageTextWish(text);
    if (wish.do === "change") for (const name of wish.templates) await setMessageText(tx, actor, name, wish.language, wish.text);
    if (wish.do === "restore")
      for (const name of wish.templates)
        for (const language of wish.language ? [wish.language] : (["zh", "en"] as const))
          await setMessageText(tx, actor, name, language, null);
    const shown = showCard(await messageTexts(tx, actor, wish.do === "list" ? null : (wish.templates[0] ?? null)));
    const changed = wish.do === "change" || wish.do === "restore";
    return changed ? { ...shown, undo: { subject: { kind: "setting", id: "messageTexts" }, version: null, before } } : shown;
  },
  undo: { inverse: ({ tx, actor }, { before }) => setMessageTexts(tx, actor, before as OwnMessageTexts) },
});
