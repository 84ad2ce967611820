import type { RequestListener } from "node:http";
import { z } from "zod";
import type { Clock } from "../../domain/shared/clock";
import { json } from "./incoming-text";
import type { LarkLog } from "./log";
import { ForeignEvent } from "./read-event";
import type { Receive } from "./sdk";
import type { LarkWay } from "./settings";
import { decrypted, isSignedByPlatform, sameText } from "./signature";

/** Both "events" and "callbacks" of the app's settings point here. */
export const callbackPath = "/lark/events";

type HttpRequest = Parameters<RequestListener>[0];

const largestBody = 256 * 1024;
const sealed = z.object({ encrypt: z.string() });
const challenge = z.object({ type: z.literal("url_verification"), token: z.string(), challenge: z.string() });
const tokenOf = z.object({ header: z.object({ token: z.string() }) });

export interface Callbacks {
  readonly way: LarkWay & { readonly mode: "callbacks" };
  readonly clock: Clock;
  readonly log: LarkLog;
  readonly receive: Receive;
}

/**
 * Answers the platform's own calls. What is not signed by it, not lately, not for this app, is answered 401 and nothing
 * else; what could not be kept 500, so that it comes again. The SDK's checks are not used: they hash the parsed body, let
 * everything pass without a key, know no time window and answer 200 to a forgery.
 */
export function callbackListener(callbacks: Callbacks): RequestListener {
  return (request, response) => {
    answered(callbacks, request).then(
      ({ status, body }) => send(response, status, body),
      (problem: unknown) => {
        callbacks.log.error("an event of the platform could not be taken", { problem });
        send(response, 500, {});
      },
    );
  };
}

async function answered({ way, clock, log, receive }: Callbacks, request: HttpRequest): Promise<{ status: number; body: object }> {
  const [path] = (request.url ?? "").split("?");
  if (path !== callbackPath) return { status: 404, body: {} };
  if (request.method !== "POST") return { status: 405, body: {} };
  const body = await bodyOf(request);
  if (!body) return { status: 413, body: {} };
  const outer = json(body.toString("utf8"));
  const inner = opened(outer, way.encryptKey);
  if (inner === null) return { status: 401, body: {} };
  // The check of the address comes unsigned, from both settings pages: the token is its proof.
  const asked = challenge.safeParse(inner).data;
  if (asked)
    return sameText(asked.token, way.verificationToken) ? { status: 200, body: { challenge: asked.challenge } } : { status: 401, body: {} };
  const signed = {
    timestamp: header(request, "x-lark-request-timestamp"),
    nonce: header(request, "x-lark-request-nonce"),
    signature: header(request, "x-lark-signature"),
    body,
  };
  if (!isSignedByPlatform(signed, way.encryptKey, clock)) return { status: 401, body: {} };
  if (!sameText(tokenOf.safeParse(inner).data?.header.token ?? "", way.verificationToken)) return { status: 401, body: {} };
  try {
    return { status: 200, body: await receive(inner) };
  } catch (problem) {
    if (!(problem instanceof ForeignEvent)) throw problem;
    log.error("an event was refused", { why: problem.message });
    return { status: 401, body: {} };
  }
}

/** With a key set, the platform encrypts everything: what comes open, or under another key, is not from it. */
function opened(outer: unknown, encryptKey: string): unknown {
  const encrypt = sealed.safeParse(outer).data?.encrypt;
  if (encrypt === undefined) return null;
  try {
    return json(decrypted(encrypt, encryptKey));
  } catch {
    return null;
  }
}

function header(request: HttpRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === "string" ? value : "";
}

async function bodyOf(request: HttpRequest): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > largestBody) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(response: Parameters<RequestListener>[1], status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
