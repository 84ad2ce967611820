import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { leadPageWords } from "../../bot/texts/lead-page";
import { refusalSentence } from "../../bot/texts/refusals";
import type { LeadForm } from "../../domain/leads/lead-form";
import type { ReceiveSubmission } from "../../domain/leads/receive-submission";
import type { Language } from "../../domain/shared/actor";
import type { Clock } from "../../domain/shared/clock";
import { Refusal } from "../../domain/shared/refusal";
import type { Company } from "../../domain/shared/settings";
import { closedPage, formPage, leadPagePolicy, nothingWritten, posterPage, thanksPage, type PageOf, type Written } from "./lead-page";
import type { WebPlugin } from "./server";

export interface LeadFormParts {
  readonly clock: Clock;
  find(code: string): Promise<{ readonly form: LeadForm; readonly company: Company } | null>;
  /** Keeps it, once for each `pageMark`. Refuses what `receiveSubmission` refuses. */
  receive(submission: ReceiveSubmission): Promise<void>;
  /** Where the web server is for the outside; null: as the visitor's browser named it. */
  readonly publicUrl: string | null;
  /** An address as a QR code, in SVG. */
  qrPicture(address: string): string;
}

export const leadFormPath = "/f";

/** Nobody fills in a form in less. */
const leastSeconds = 2;
/** A page that was open for longer is handed out afresh, with what was written. */
const mostHours = 24;
const largestBody = 16 * 1024;

interface Route {
  Params: { code: string };
  Querystring: { lang?: string };
}

/** `GET /f/CODE` the form, `POST /f/CODE` what was written, `GET /f/CODE/qr` a page to print for the stand. No script runs on them. */
export function leadFormPages({ clock, ...parts }: LeadFormParts): WebPlugin {
  return async (app) => {
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: largestBody }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    app.addHook("onRequest", async (_request, reply) => {
      reply.headers({
        "content-security-policy": leadPagePolicy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      });
    });
    const asked = async (request: FastifyRequest<Route>) => {
      const found = /^[\w-]{1,40}$/.test(request.params.code) ? await parts.find(request.params.code) : null;
      return found && { ...found, page: pageOf(request, found.form, found.company) };
    };

    app.get<Route>(`${leadFormPath}/:code`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      if (found.form.state !== "open") return html(reply, 410, closedPage(found.page));
      return html(reply, 200, formPage(found.page, tokenOf(found.form, clock.now()), nothingWritten, null));
    });

    app.get<Route>(`${leadFormPath}/:code/qr`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      const address = new URL(found.page.path, parts.publicUrl ?? `${request.protocol}://${request.host}`).toString();
      return html(reply, 200, posterPage(found.page, address, parts.qrPicture(address)));
    });

    app.post<Route & { Body: unknown }>(`${leadFormPath}/:code`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      const { form, page } = found;
      const say = leadPageWords[page.language];
      const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const written = writtenIn(sent);
      const once = (status: number, token: string, problem: string) => html(reply, status, formPage(page, token, written, problem));
      const token = sent.get("page") ?? "";
      const seconds = secondsOpen(form, token, clock.now());
      if (seconds === null || seconds > mostHours * 3600) return once(422, tokenOf(form, clock.now()), say.tooOld);
      // The same page, so that its age goes on counting and a second press is no second lead.
      if (seconds < leastSeconds) return once(422, token, say.tooFast);
      try {
        const trap = (sent.get("website") ?? "") !== "";
        const { language } = page;
        await parts.receive({ code: form.code, pageMark: token, address: request.ip, looksLikeSpam: trap, ...written, language });
      } catch (problem) {
        if (!(problem instanceof Refusal)) {
          request.log.error(problem);
          return once(503, token, say.failed);
        }
        if (problem.code === "leadForm.closed") return html(reply, 410, closedPage(page));
        return once(problem.code === "leadForm.tooMany" ? 429 : 422, token, refusalSentence(problem, page.language));
      }
      return html(reply, 200, thanksPage(page));
    });
  };
}

function pageOf(request: FastifyRequest<Route>, form: LeadForm, company: Company): PageOf {
  const language = languageOf(request);
  return { language, title: form.name, company: language === "zh" ? company.nameZh : company.nameEn, path: `${leadFormPath}/${form.code}` };
}

/** As the page's address says, else as the browser prefers. */
function languageOf({ query, headers }: FastifyRequest<Route>): Language {
  if (query.lang === "zh" || query.lang === "en") return query.lang;
  const preferred = /\b(zh|en)\b/i.exec(headers["accept-language"] ?? "")?.[1]?.toLowerCase();
  return preferred === "en" ? "en" : "zh";
}

function writtenIn(sent: URLSearchParams): Written {
  const field = (name: keyof Written) => (sent.get(name) ?? "").slice(0, 2_000);
  return { name: field("name"), company: field("company"), phone: field("phone"), email: field("email"), interest: field("interest") };
}

/** `<when it was handed out>.<random>.<seal>`: only this form's pages are taken, each once. */
function tokenOf(form: LeadForm, now: Date): string {
  const mark = `${now.getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
  return `${mark}.${sealOf(form, mark)}`;
}

/** null for a page that is not this form's. */
function secondsOpen(form: LeadForm, token: string, now: Date): number | null {
  const [, mark = "", at = "", seal = ""] = /^(([0-9a-z]{1,12})\.[\w-]{16})\.([\w-]{43})$/.exec(token) ?? [];
  if (mark === "") return null;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(form, mark))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return (now.getTime() - Number.parseInt(at, 36)) / 1000;
}

function sealOf(form: LeadForm, mark: string): string {
  return createHmac("sha256", form.secret).update(mark).digest("base64url");
}

function html(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").send(page);
}

function notThere(reply: FastifyReply): FastifyReply {
  return reply.code(404).type("text/plain; charset=utf-8").send("404");
}
