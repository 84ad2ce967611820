import { DeliveryFailure } from "../../bot/pipeline/chat-platform";

const timeoutMs = 15_000;

/** Errors from before anything was sent: the message cannot have left. */
const notSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/**
 * One call of a gateway, bounded in time. Throws `DeliveryFailure`: to be tried again where nothing was sent, unsure where
 * the gateway may have taken the message and only its answer is missing.
 */
export async function callGateway(url: string, init: { headers: Record<string, string>; body: string | null }): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, method: "POST", signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
    text = await response.text();
  } catch (problem) {
    const code = codeOf(problem);
    const unsure = !notSent.has(code);
    throw new DeliveryFailure(`the gateway did not answer (${code || "no answer in time"})`, { final: false, unsure });
  }
  const body = bodyOf(text);
  if (response.status === 429) {
    const wait = Number(response.headers.get("retry-after"));
    throw new DeliveryFailure("the gateway asks to wait", { final: false, retryAfterSeconds: wait > 0 ? wait : 60 });
  }
  // It broke while it had our message: nobody knows how far it came.
  if (response.status >= 500) throw new DeliveryFailure(`the gateway failed (HTTP ${response.status})`, { final: false, unsure: true });
  return { status: response.status, body };
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return read !== null && typeof read === "object" ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function codeOf(problem: unknown): string {
  const { code, cause } = (problem ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  return cause === undefined ? "" : codeOf(cause);
}

/** What the gateway said no to: its code and its words. */
export function refusedBy(code: unknown, words: unknown, mayPass: boolean): DeliveryFailure {
  const said = [code, words].filter((each) => typeof each === "string" && each !== "").join(": ");
  return new DeliveryFailure(said === "" ? "the gateway refused the message" : said, {
    final: !mayPass,
    ...(mayPass ? { retryAfterSeconds: 60 } : { obstacle: "refusedContent" }),
  });
}
