import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { Refusal } from "../shared/refusal";

/**
 * A phone number in one form, E.164: country code, no spaces or dashes; numbers without one are Chinese.
 * Refuses `contact.badPhone` for what cannot be a number of that country.
 */
export function normalPhone(text: string): string {
  const half = text.normalize("NFKC").trim();
  const phone = half.length <= 40 ? parsePhoneNumberFromString(half, "CN") : undefined;
  if (!phone?.isPossible()) throw new Refusal("contact.badPhone", { phone: text.slice(0, 40) });
  return phone.number;
}

/** An e-mail address in lower case. Refuses `contact.badEmail`. */
export function normalEmail(text: string): string {
  const email = text.normalize("NFKC").trim().toLowerCase();
  if (email.length > 254 || !/^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/u.test(email)) {
    throw new Refusal("contact.badEmail", { email: text.slice(0, 60) });
  }
  return email;
}

/** 18 characters of a unified social credit code, upper case. Refuses `customer.badCreditCode`. */
export function normalCreditCode(text: string): string {
  const code = text.normalize("NFKC").replace(/[\s-]/gu, "").toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) throw new Refusal("customer.badCreditCode", { code: text.slice(0, 40) });
  return code;
}

/** Blank or missing stays null, the rest goes through `normal`. */
export function ifGiven(text: string | null | undefined, normal: (text: string) => string): string | null {
  return text === null || text === undefined || text.trim() === "" ? null : normal(text);
}
