import { platformEvent } from "../support/lark/platform-events";
import { encryptKey, tenant } from "../support/lark/platform";
import { nowSeconds } from "../support/lark/lark-server";
import { sealed } from "../support/lark/sealed";
import { millisecondsNow } from "./bench";

/** What the sender prints: how long each event waited for its acknowledgement, and the answers that were none. */
export interface SentToLark {
  readonly took: readonly number[];
  readonly wrong: readonly number[];
}

/** A process of its own that sends encrypted, signed events, so many a second: its work is not the bot's. Arguments: url, person, warm-up, count, per second. */
async function main(): Promise<void> {
  const [url = "", openId = "", ...numbers] = process.argv.slice(2);
  const [warmUp = 0, count = 0, perSecond = 1] = numbers.map(Number);
  const took: number[] = [];
  const wrong: number[] = [];
  const under: Promise<void>[] = [];
  const began = millisecondsNow();
  for (let sent = 0; sent < warmUp + count; sent++) {
    const wait = began + (sent * 1_000) / perSecond - millisecondsNow();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(
      acknowledged(url, openId, `om_${began}_${sent}`).then(({ ms, status }) => {
        if (sent >= warmUp) took.push(ms);
        if (status !== 200) wrong.push(status);
      }),
    );
  }
  await Promise.all(under);
  process.stdout.write(JSON.stringify({ took, wrong } satisfies SentToLark));
}

async function acknowledged(url: string, openId: string, messageId: string): Promise<{ readonly ms: number; readonly status: number }> {
  const message = {
    message_id: messageId,
    chat_id: "oc_bench",
    chat_type: "p2p",
    message_type: "text",
    content: JSON.stringify({ text: "help" }),
  };
  const sender = { sender_id: { open_id: openId }, sender_type: "user", tenant_key: tenant };
  const { body, headers } = sealed(platformEvent("im.message.receive_v1", { sender, message }), encryptKey, nowSeconds());
  const sentAt = millisecondsNow();
  // A connection that the server closed just now has no status.
  const status = await fetch(url, { method: "POST", headers, body }).then(
    async (response) => (await response.arrayBuffer(), response.status),
    () => 0,
  );
  return { ms: millisecondsNow() - sentAt, status };
}

if (require.main === module) void main();
