import { Readable } from "node:stream";
import { LarkError } from "./lark-error";
import { withoutSecrets } from "./log";

/** One request as the SDK describes it to its HTTP client. */
export interface SdkRequest {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly timeout?: number;
  /** "stream": the answer is a file. */
  readonly responseType?: string;
}

interface Answer {
  readonly code?: number;
  readonly msg?: string;
  readonly data?: unknown;
}

const tokenPath = "/open-apis/auth/v3/tenant_access_token/internal";
const connectionPath = "/callback/ws/endpoint";
/** How much longer than other calls a file may take. */
const timesForFiles = 3;

/**
 * The HTTP client under the SDK, which by its own has no time-out and takes HTTP 200 with a fault in it for done. Here
 * every call is bounded, and whatever is not done throws `LarkError`, whose words hold no token. Several calls that
 * miss the token at once share one request for it.
 */
export class LarkTransport {
  #token: Promise<unknown> | null = null;

  constructor(private readonly timeoutMs: number) {}

  request(request: SdkRequest): Promise<unknown> {
    if (!request.url?.endsWith(tokenPath)) return this.#send(request);
    this.#token ??= this.#send(request).finally(() => (this.#token = null));
    return this.#token;
  }

  async #send({ url = "", method = "GET", headers = {}, params = {}, data, timeout, responseType }: SdkRequest): Promise<unknown> {
    const address = new URL(url);
    for (const [name, value] of Object.entries(params)) {
      for (const each of Array.isArray(value) ? value : [value])
        if (each !== undefined && each !== null) address.searchParams.append(name, String(each));
    }
    const { pathname } = address;
    const { body, ...kind } = bodyOf(data, headers, method);
    let response: Response;
    let text: string;
    try {
      const file = responseType === "stream";
      const most = file ? this.timeoutMs * timesForFiles : this.timeoutMs;
      const signal = AbortSignal.timeout(timeout === undefined || timeout === 0 ? most : Math.min(timeout, most));
      response = await fetch(address, {
        method: method.toUpperCase(),
        headers: { ...plainHeaders(headers), ...kind.headers },
        body,
        signal,
      });
      // A fault comes as JSON also where a file was asked for.
      if (file && response.ok && response.body && !isJson(response)) return { data: Readable.from(response.body), headers: {} };
      text = await response.text();
    } catch (problem) {
      const why = problem instanceof Error && problem.name === "TimeoutError" ? "gave no answer in time" : "could not be reached";
      throw new LarkError(`the platform ${why} (${pathname})`, { status: 0, code: 0 });
    }
    const answer = parsed(text);
    const reset = Number(response.headers.get("x-ogw-ratelimit-reset") ?? Number.NaN);
    // The connection's address is refused with a code and without data, over which the SDK would stumble and try for ever.
    if (pathname.endsWith(connectionPath) && answer?.code !== undefined && response.ok) return { ...answer, data: answer.data ?? {} };
    if (response.ok && answer && (answer.code ?? 0) === 0) return answer;
    const words = answer ? `${answer.code ?? ""} ${withoutSecrets(answer.msg ?? "")}`.trim() : `HTTP ${response.status}`;
    throw new LarkError(`the platform answered ${words} (${pathname})`, {
      status: response.status,
      code: answer?.code ?? 0,
      ...(reset > 0 && { resetSeconds: reset }),
    });
  }

  readonly get = (url: string, more: SdkRequest = {}) => this.request({ ...more, url, method: "GET" });
  readonly delete = (url: string, more: SdkRequest = {}) => this.request({ ...more, url, method: "DELETE" });
  readonly head = (url: string, more: SdkRequest = {}) => this.request({ ...more, url, method: "HEAD" });
  readonly options = (url: string, more: SdkRequest = {}) => this.request({ ...more, url, method: "OPTIONS" });
  readonly post = (url: string, data?: unknown, more: SdkRequest = {}) => this.request({ ...more, url, data, method: "POST" });
  readonly put = (url: string, data?: unknown, more: SdkRequest = {}) => this.request({ ...more, url, data, method: "PUT" });
  readonly patch = (url: string, data?: unknown, more: SdkRequest = {}) => this.request({ ...more, url, data, method: "PATCH" });
}

function parsed(text: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? answer : null;
  } catch {
    return null;
  }
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("application/json") === true;
}

function plainHeaders(headers: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === "content-type" ? [] : [[name, String(value)]])),
  );
}

function bodyOf(
  data: unknown,
  headers: Readonly<Record<string, string | number>>,
  method: string,
): { body?: string | FormData; headers: Record<string, string> } {
  if (data === undefined || data === null || ["GET", "HEAD"].includes(method.toUpperCase())) return { headers: {} };
  const type = String(Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "");
  if (!type.startsWith("multipart/form-data"))
    return { body: JSON.stringify(data), headers: { "content-type": "application/json; charset=utf-8" } };
  const form = new FormData();
  const fields = data as Readonly<Record<string, string | number | Uint8Array>>;
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Uint8Array) form.append(name, new Blob([Uint8Array.from(value)]), fileName(fields));
    else form.append(name, String(value));
  }
  return { body: form, headers: {} };
}

function fileName(fields: Readonly<Record<string, string | number | Uint8Array>>): string {
  const given = fields["file_name"];
  return typeof given === "string" ? given : "picture";
}
