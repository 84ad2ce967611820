import { formPageWords } from "../../bot/texts/lead-page";
import type { FieldDefinition } from "../../domain/fields/field-definition";
import type { FormDefinition } from "../../domain/forms/form-definition";
import type { FormPage } from "../../domain/forms/form-page";
import type { ReceiveFormPage } from "../../domain/forms/receive-form-page";
import type { Language } from "../../domain/shared/actor";
import type { Company } from "../../domain/shared/settings";
import { pageWith, text, type PageOf } from "./lead-page";
import { publicPages, type PublicPages } from "./public-pages";
import type { WebPlugin } from "./server";

/** A page with the form behind it, and the fields that strangers are asked for, in their order. */
export interface FoundFormPage {
  readonly page: FormPage;
  readonly form: FormDefinition;
  readonly fields: readonly FieldDefinition[];
  readonly company: Company;
}

export interface FormPageParts extends Pick<PublicPages<never>, "clock" | "publicUrl" | "qrPicture"> {
  find(code: string): Promise<FoundFormPage | null>;
  /** Makes a record, once for each `pageMark`. Refuses what `receiveFormPage` refuses. */
  receive(sent: ReceiveFormPage): Promise<void>;
}

export const formPagePath = "/r";

/** The pages of the company's own forms, with the guards of lead forms. */
export function formPages({ clock, publicUrl, qrPicture, ...parts }: FormPageParts): WebPlugin {
  return publicPages({
    path: formPagePath,
    clock,
    publicUrl,
    qrPicture,
    async find(code) {
      const found = await parts.find(code);
      if (!found) return null;
      const { page, form } = found;
      return { ...found, code: page.code, secret: page.secret, open: page.state === "open" && form.state === "on" };
    },
    pageOf: ({ form, company }, language) => ({
      title: form.label[language],
      company: language === "zh" ? company.nameZh : company.nameEn,
    }),
    draw: ({ fields }, page, token, written, problem) => drawn(page, fields, token, written, problem),
    receive: ({ code, fields }, sent, written) => parts.receive({ code, ...sent, answers: answersIn(fields, written) }),
    refusals: { closed: "form.pageClosed", tooMany: "form.tooManySent" },
  });
}

const longest = 5_000;

function answersIn(fields: readonly FieldDefinition[], written: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ id, name }) => [name, written.getAll(`f${id}`).slice(0, 100).join(",").slice(0, longest)]));
}

function drawn(page: PageOf, fields: readonly FieldDefinition[], token: string, written: URLSearchParams, problem: string | null): string {
  const say = formPageWords[page.language];
  const inputs = fields.map((field) => {
    const hint = isAlwaysRequired(field) ? "" : ` <small>${text(say.optional)}</small>`;
    return `<label for="f${field.id}">${text(field.label[page.language])}${hint}</label>\n${input(field, written, page.language)}`;
  });
  return pageWith(page, { token, problem, intro: say.intro, privacy: say.privacy(page.company), send: say.send }, inputs.join("\n"));
}

/** A page without a script shows every field: of one that is asked in some cases only, we tell whether it is missing, not the browser. */
const isAlwaysRequired = ({ settings }: FieldDefinition) => settings.required && settings.visibleWhen === null;

function input(field: FieldDefinition, written: URLSearchParams, language: Language): string {
  const name = `f${field.id}`;
  const given = written.getAll(name);
  const value = text(given[0] ?? "");
  const required = isAlwaysRequired(field) ? " required" : "";
  const plain = (more: string) => `<input id="${name}" name="${name}" value="${value}"${required} ${more}>`;
  const choice = (options: readonly (readonly [string, string])[]) =>
    `<select id="${name}" name="${name}"${required}><option value=""></option>${options
      .map(([code, label]) => `<option value="${text(code)}"${given.includes(code) ? " selected" : ""}>${text(label)}</option>`)
      .join("")}</select>`;
  const options = field.settings.options.map(({ code, label }) => [code, label[language]] as const);
  switch (field.kind) {
    case "longText":
      return `<textarea id="${name}" name="${name}" maxlength="${longest}"${required}>${value}</textarea>`;
    case "oneOf":
      return choice(options);
    case "yesNo":
      return choice([
        ["yes", formPageWords[language].yes],
        ["no", formPageWords[language].no],
      ]);
    case "manyOf":
      return options
        .map(
          ([code, label]) =>
            `<label><input type="checkbox" name="${name}" value="${text(code)}"${given.includes(code) ? " checked" : ""}> ${text(label)}</label>`,
        )
        .join("");
    case "number":
    case "money":
      return plain('inputmode="decimal" maxlength="20"');
    case "date":
      return plain('type="date"');
    case "time":
      return plain('type="time"');
    case "phone":
      return plain('type="tel" inputmode="tel" maxlength="40" autocomplete="tel"');
    case "email":
      return plain('type="email" inputmode="email" maxlength="254" autocomplete="email"');
    case "link":
      return plain('type="url" inputmode="url" maxlength="500"');
    case "text":
    case "file":
    case "person":
    case "customer":
    case "product":
    case "computed":
      return plain('maxlength="500"');
  }
}
