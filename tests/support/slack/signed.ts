import { createHmac } from "node:crypto";
import { systemClock } from "../../../src/domain/shared/clock";
import { signingSecret } from "./local-slack";

export interface Signing {
  readonly secret?: string;
  /** Seconds that the request is old; negative: dated ahead. */
  readonly age?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends what Slack would send, signed as Slack signs. A body that is no JSON goes as a form. */
export async function sendSigned(
  url: string,
  body: string,
  { secret = signingSecret, age = 0, headers = {} }: Signing = {},
): Promise<Response> {
  const timestamp = String(Math.floor(systemClock.now().getTime() / 1000) - age);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
      ...headers,
    },
    body,
  });
}

/** An interaction as Slack posts it. */
export function interaction(payload: object): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
