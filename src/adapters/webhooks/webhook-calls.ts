import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import { webhookPlatform } from "../../bot/webhooks/call-webhooks";
import { isTrial } from "../../bot/webhooks/note-answer";
import { DeliveryFailure, type ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { Clock } from "../../domain/shared/clock";
import type { Id } from "../../domain/shared/id";
import { signatureOf } from "../http/signed-body";
import { within, timedOut } from "../in-time/within";
import { openAddresses } from "./open-addresses";

/** A webhook as it is to be called now. */
export interface CalledWebhook {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly on: boolean;
}

export interface WebhookCallsParts {
  readonly clock: Clock;
  /** Networks that are open although they are inner ones, "10.1.0.0/16". */
  readonly networks: readonly string[];
  readonly find: (id: Id) => Promise<CalledWebhook | null>;
  /** Keeps what came of an attempt in the log of whoever asked for the call. */
  readonly note: (onceKey: string, answer: string) => Promise<void>;
}

/** Less than the relay's lease, name look-up included. */
const timeoutMs = 15_000;
const longestAnswer = 64 * 1024;
const later = new Set([408, 425, 429]);

/** Addresses outside as one more platform of the outbox: the conversation is the webhook's key, the text the JSON that is sent. */
export function webhookCalls({ clock, networks, find, note }: WebhookCallsParts): ChatPlatform {
  const isOpen = openAddresses(networks);
  const call = async (webhook: CalledWebhook, body: string, onceKey: string): Promise<number> => {
    const address = await addressOf(webhook, isOpen);
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    // The address that was looked at is the one that is called: a name could lead elsewhere a moment later.
    const agent = new Agent({ connect: { lookup: pinnedTo(address), timeout: timeoutMs }, pipelining: 0 });
    try {
      const { statusCode, body: answered } = await request(webhook.url, {
        method: "POST",
        dispatcher: agent,
        body,
        headers: {
          "content-type": "application/json",
          "user-agent": "dealdock",
          "idempotency-key": onceKey,
          "x-timestamp": timestamp,
          "x-signature": signatureOf(webhook.secret, timestamp, body),
        },
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answered.dump({ limit: longestAnswer }).catch(() => undefined);
      return statusCode;
    } catch (problem) {
      throw new DeliveryFailure(`${webhook.name}: no answer (${codeOf(problem)})`, { final: false, unsure: true });
    } finally {
      void agent.destroy();
    }
  };
  return {
    name: webhookPlatform,
    async post(conversation, shown, onceKey) {
      if (shown.kind !== "text") throw new DeliveryFailure("a webhook is sent JSON", { final: true, obstacle: "refusedContent" });
      const webhook = await find(conversation);
      if (!webhook?.on) throw new DeliveryFailure(`${webhook?.name ?? "a webhook"} is off or gone`, { final: true, obstacle: "gone" });
      try {
        const status = await call(webhook, shown.text, onceKey);
        if (status < 200 || status > 299) {
          throw new DeliveryFailure(`${webhook.name}: HTTP ${status}`, { final: status < 500 && !later.has(status) });
        }
        await note(onceKey, `HTTP ${status}`);
        return onceKey;
      } catch (problem) {
        if (problem instanceof DeliveryFailure) await note(onceKey, problem.message);
        if (isTrial(onceKey)) return onceKey;
        throw problem;
      }
    },
    update: () =>
      Promise.reject(new DeliveryFailure("what a webhook was sent does not change", { final: true, obstacle: "refusedContent" })),
  };
}

/** Every address of the name has to be open: which one is taken is then no matter. */
async function addressOf({ name, url }: CalledWebhook, isOpen: (address: string) => boolean): Promise<string> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [{ address: host }] : await namedAddresses(name, host);
  if (!found.every(({ address }) => isOpen(address))) {
    throw new DeliveryFailure(`${name}: the address is in a closed network (WEBHOOK_NETWORKS)`, { final: true, obstacle: "notAllowed" });
  }
  return found[0]?.address ?? host;
}

async function namedAddresses(name: string, host: string): Promise<readonly { readonly address: string }[]> {
  const found = await within(
    lookup(host, { all: true, verbatim: true }).catch(() => []),
    timeoutMs / 3,
  );
  if (found === timedOut || found.length === 0) throw new DeliveryFailure(`${name}: no address for ${host}`, { final: false });
  return found;
}

type Lookup =
  NonNullable<Agent.Options["connect"]> extends infer Options
    ? Options extends { lookup?: infer Found }
      ? NonNullable<Found>
      : never
    : never;

function pinnedTo(address: string): Lookup {
  const family = isIP(address);
  const pinned = ((_host: string, options: { readonly all?: boolean }, told: (...given: unknown[]) => void) =>
    options.all ? told(null, [{ address, family }]) : told(null, address, family)) as unknown;
  return pinned as Lookup;
}

function codeOf(problem: unknown): string {
  const { code, name } = (problem ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((each) => typeof each === "string") ?? "";
}
