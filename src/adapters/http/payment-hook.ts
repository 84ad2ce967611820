import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { GatewayPayment } from "../../domain/banking/receive-gateway-payment";
import type { Clock } from "../../domain/shared/clock";
import { Refusal } from "../../domain/shared/refusal";
import type { WebPlugin } from "./server";
import { signatureOf } from "./signed-body";

export interface PaymentHookParts {
  /** What the gateway signs with; nobody else knows it. */
  readonly secret: string;
  readonly clock: Clock;
  /** Registers it, once for each `gatewayId`. */
  receive(payment: GatewayPayment): Promise<void>;
}

export const paymentHookPath = "/hooks/payments";

/** How far apart the gateway's clock and ours may be, and how long a recorded call can be played back. */
const mostSecondsApart = 5 * 60;
const largestBody = 64 * 1024;

const body = z.object({
  id: z.string().min(1).max(190),
  amount: z.string().max(40),
  currency: z.string().regex(/^[A-Z]{3}$/),
  paidAt: z.iso.datetime({ offset: true }),
  customer: z.string().max(20).optional(),
  payer: z.string().max(200).optional(),
  reference: z.string().max(100).optional(),
  method: z
    .string()
    .regex(/^[a-z]{1,40}$/)
    .optional(),
});

/**
 * `POST /hooks/payments`: `x-signature` is the hex HMAC-SHA256 of `<x-timestamp>.<body as sent>`, `x-timestamp` the
 * second it was sent in. 202: registered, now or before. 401: not the gateway, or too late. 422: it will never be taken,
 * so sending it again does not help.
 */
export function paymentHook({ secret, clock, ...parts }: PaymentHookParts): WebPlugin {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestBody }, (_request, payload, done) => done(null, payload));
    app.post(paymentHookPath, async (request, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { "x-timestamp": timestamp, "x-signature": signature } = request.headers;
      if (!isFresh(timestamp, clock.now()) || !isSigned(secret, timestamp, raw, signature)) {
        return reply.code(401).send({ problem: "unsigned" });
      }
      const read = body.safeParse(jsonIn(raw));
      if (!read.success) return reply.code(422).send({ problem: z.prettifyError(read.error) });
      const { id: gatewayId, paidAt, customer, payer, reference, method, ...sum } = read.data;
      try {
        await parts.receive({
          gatewayId,
          ...sum,
          paidAt: new Date(paidAt),
          ...(customer !== undefined && { customer }),
          ...(payer !== undefined && { payer }),
          ...(reference !== undefined && { reference }),
          ...(method !== undefined && { method }),
        });
      } catch (problem) {
        if (problem instanceof Refusal) return reply.code(422).send({ problem: problem.code });
        throw problem;
      }
      return reply.code(202).send({ accepted: gatewayId });
    });
  };
}

function isFresh(timestamp: string | string[] | undefined, now: Date): timestamp is string {
  if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= mostSecondsApart;
}

function isSigned(secret: string, timestamp: string, raw: Uint8Array, signature: string | string[] | undefined): boolean {
  if (typeof signature !== "string") return false;
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  const right = Buffer.from(signatureOf(secret, timestamp, raw), "hex");
  return given.length === right.length && timingSafeEqual(given, right);
}

function jsonIn(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return null;
  }
}
