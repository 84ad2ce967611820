import { parsePhoneNumberFromString } from "libphonenumber-js";
import { scan, type Found } from "./found";

/** Phone numbers and e-mail addresses. A Chinese mobile number stays as its 11 digits, others are in international form. */
export function findWaysToReach(text: string): Found[] {
  return [
    ...scan(text, /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24}/, (match) => ({
      kind: "email",
      value: match[0],
    })),
    ...scan(text, /(?<![\d-])(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\d])/, (match) => ({
      kind: "phone",
      value: `${match[1]}${match[2]}${match[3]}`,
    })),
    ...scan(text, /\+\d[\d\s().-]{6,20}\d/, (match) => {
      const phone = parsePhoneNumberFromString(match[0]);
      return phone?.isPossible() ? { kind: "phone", value: phone.number } : null;
    }),
    // North American without the plus: 202-555-0131, 1 202 555 0131, 12025550131
    ...scan(
      text,
      /(?<![\d+.-])(?:1[- .]?)?\(?([2-9]\d{2})\)?[- .](\d{3})[- .](\d{4})(?![\d-])|(?<![\d+.-])1([2]\d{2})(\d{3})(\d{4})(?!\d)/,
      (match) => ({
        kind: "phone",
        value: `+1${match
          .slice(1)
          .filter((part) => part !== undefined)
          .join("")}`,
      }),
    ),
    ...scan(text, /(?<![\d-])0\d{2,3}[- ]\d{7,8}(?!\d)/, (match) => ({ kind: "phone", value: match[0].replace(/[^\d]/g, "") })),
  ];
}
