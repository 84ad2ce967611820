import type { LeadForm } from "../../domain/leads/lead-form";
import type { ReceiveSubmission } from "../../domain/leads/receive-submission";
import type { Company } from "../../domain/shared/settings";
import { formPage, type Written } from "./lead-page";
import { publicPages, type PublicPages } from "./public-pages";
import type { WebPlugin } from "./server";

export interface LeadFormParts extends Pick<PublicPages<never>, "clock" | "publicUrl" | "qrPicture"> {
  find(code: string): Promise<{ readonly form: LeadForm; readonly company: Company } | null>;
  /** Keeps it, once for each `pageMark`. Refuses what `receiveSubmission` refuses. */
  receive(submission: ReceiveSubmission): Promise<void>;
}

export const leadFormPath = "/f";

/** The pages of fairs and campaigns: `GET /f/CODE` the form, `POST /f/CODE` what was written, `GET /f/CODE/qr` a page to print for the stand. */
export function leadFormPages({ clock, publicUrl, qrPicture, ...parts }: LeadFormParts): WebPlugin {
  return publicPages({
    path: leadFormPath,
    clock,
    publicUrl,
    qrPicture,
    async find(code) {
      const found = await parts.find(code);
      return found && { ...found.form, open: found.form.state === "open", company: found.company };
    },
    pageOf: ({ name, company }, language) => ({ title: name, company: language === "zh" ? company.nameZh : company.nameEn }),
    draw: (_form, page, token, sent, problem) => formPage(page, token, writtenIn(sent), problem),
    receive: ({ code }, sent, written) => parts.receive({ code, ...sent, ...writtenIn(written) }),
    refusals: { closed: "leadForm.closed", tooMany: "leadForm.tooMany" },
  });
}

function writtenIn(sent: URLSearchParams): Written {
  const field = (name: keyof Written) => (sent.get(name) ?? "").slice(0, 2_000);
  return { name: field("name"), company: field("company"), phone: field("phone"), email: field("email"), interest: field("interest") };
}
