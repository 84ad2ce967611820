import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { leadPageWords } from "../../bot/texts/lead-page";
import { refusalSentence } from "../../bot/texts/refusals";
import type { Language } from "../../domain/shared/actor";
import type { Clock } from "../../domain/shared/clock";
import { Refusal } from "../../domain/shared/refusal";
import { closedPage, leadPagePolicy, posterPage, thanksPage, type PageOf } from "./lead-page";
import type { WebPlugin } from "./server";

/** What a page is sealed with, and whether it takes anything. */
export interface Sealed {
  readonly code: string;
  readonly secret: string;
  readonly open: boolean;
}

/** Of what was sent in: which page it was, from where, and whether a machine filled it in. */
export interface SentIn {
  readonly pageMark: string;
  readonly address: string;
  readonly looksLikeSpam: boolean;
  readonly language: Language;
}

export interface PublicPages<Form extends Sealed> {
  /** "/f": the pages are /f/CODE. */
  readonly path: string;
  readonly clock: Clock;
  /** Where the web server is for the outside; null: as the visitor's browser named it. */
  readonly publicUrl: string | null;
  /** An address as a QR code, in SVG. */
  qrPicture(address: string): string;
  find(code: string): Promise<Form | null>;
  /** What the page is called, and whose it is. */
  pageOf(form: Form, language: Language): Pick<PageOf, "title" | "company">;
  /** The page to be filled in, with what was written before and why it was not taken. */
  draw(form: Form, page: PageOf, token: string, written: URLSearchParams, problem: string | null): string;
  /** Keeps it, once for each `pageMark`. Refuses by codes; these two have pages and answers of their own. */
  receive(form: Form, sent: SentIn, written: URLSearchParams): Promise<void>;
  readonly refusals: { readonly closed: string; readonly tooMany: string };
}

/** Nobody fills in a form in less. */
const leastSeconds = 2;
/** A page that was open for longer is handed out afresh, with what was written. */
const mostHours = 24;
const largestBody = 16 * 1024;

interface Route {
  Params: { code: string };
  Querystring: { lang?: string };
}

/** `GET /f/CODE` the form, `POST /f/CODE` what was written, `GET /f/CODE/qr` a page to print. No script runs on them. */
export function publicPages<Form extends Sealed>(parts: PublicPages<Form>): WebPlugin {
  const { clock, path } = parts;
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
      const form = /^[\w-]{1,40}$/.test(request.params.code) ? await parts.find(request.params.code) : null;
      if (!form) return null;
      const language = languageOf(request);
      const page: PageOf = { language, ...parts.pageOf(form, language), path: `${path}/${form.code}` };
      return { form, page };
    };

    app.get<Route>(`${path}/:code`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      if (!found.form.open) return html(reply, 410, closedPage(found.page));
      return html(reply, 200, parts.draw(found.form, found.page, tokenOf(found.form, clock.now()), new URLSearchParams(), null));
    });

    app.get<Route>(`${path}/:code/qr`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      const address = new URL(found.page.path, parts.publicUrl ?? `${request.protocol}://${request.host}`).toString();
      return html(reply, 200, posterPage(found.page, address, parts.qrPicture(address)));
    });

    app.post<Route & { Body: unknown }>(`${path}/:code`, async (request, reply) => {
      const found = await asked(request);
      if (!found) return notThere(reply);
      const { form, page } = found;
      const say = leadPageWords[page.language];
      const written = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const once = (status: number, token: string, problem: string) => html(reply, status, parts.draw(form, page, token, written, problem));
      const token = written.get("page") ?? "";
      const seconds = secondsOpen(form, token, clock.now());
      if (seconds === null || seconds > mostHours * 3600) return once(422, tokenOf(form, clock.now()), say.tooOld);
      // The same page, so that its age goes on counting and a second press is no second record.
      if (seconds < leastSeconds) return once(422, token, say.tooFast);
      const looksLikeSpam = (written.get("website") ?? "") !== "";
      try {
        await parts.receive(form, { pageMark: token, address: request.ip, looksLikeSpam, language: page.language }, written);
      } catch (problem) {
        if (!(problem instanceof Refusal)) {
          request.log.error(problem);
          return once(503, token, say.failed);
        }
        if (problem.code === parts.refusals.closed) return html(reply, 410, closedPage(page));
        return once(problem.code === parts.refusals.tooMany ? 429 : 422, token, refusalSentence(problem, page.language));
      }
      return html(reply, 200, thanksPage(page));
    });
  };
}

/** As the page's address says, else as the browser prefers. */
function languageOf({ query, headers }: FastifyRequest<Route>): Language {
  if (query.lang === "zh" || query.lang === "en") return query.lang;
  const preferred = /\b(zh|en)\b/i.exec(headers["accept-language"] ?? "")?.[1]?.toLowerCase();
  return preferred === "en" ? "en" : "zh";
}

/** `<when it was handed out>.<random>.<seal>`: only this form's pages are taken, each once. */
function tokenOf(form: Sealed, now: Date): string {
  const mark = `${now.getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
  return `${mark}.${sealOf(form, mark)}`;
}

/** null for a page that is not this form's. */
function secondsOpen(form: Sealed, token: string, now: Date): number | null {
  const [, mark = "", at = "", seal = ""] = /^(([0-9a-z]{1,12})\.[\w-]{16})\.([\w-]{43})$/.exec(token) ?? [];
  if (mark === "") return null;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(form, mark))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return (now.getTime() - Number.parseInt(at, 36)) / 1000;
}

function sealOf({ secret }: Sealed, mark: string): string {
  return createHmac("sha256", secret).update(mark).digest("base64url");
}

function html(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").send(page);
}

function notThere(reply: FastifyReply): FastifyReply {
  return reply.code(404).type("text/plain; charset=utf-8").send("404");
}
