import { newId } from "../../src/domain/shared/id";
import { scriptedApp, scriptedTeam } from "../support/slack/scripted-slack";
import { sendSigned } from "../support/slack/signed";
import { millisecondsNow } from "./bench";

/** What the sender prints: how long each command waited for its acknowledgement, and the answers that were none. */
export interface Sent {
  readonly took: readonly number[];
  readonly wrong: readonly number[];
}

/** A process of its own that types signed commands, so many a second: its work is not the bot's. Arguments: url, response url, warm-up, count, per second. */
async function main(): Promise<void> {
  const [url = "", responseUrl = "", ...numbers] = process.argv.slice(2);
  const [warmUp = 0, count = 0, perSecond = 1] = numbers.map(Number);
  const took: number[] = [];
  const wrong: number[] = [];
  const under: Promise<void>[] = [];
  const began = millisecondsNow();
  for (let sent = 0; sent < warmUp + count; sent++) {
    const wait = began + (sent * 1_000) / perSecond - millisecondsNow();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(
      acknowledged(url, responseUrl).then(({ ms, status }) => {
        if (status !== 200) wrong.push(status);
        if (sent >= warmUp) took.push(ms);
      }),
    );
  }
  await Promise.all(under);
  process.stdout.write(JSON.stringify({ took, wrong } satisfies Sent));
}

async function acknowledged(url: string, responseUrl: string): Promise<{ readonly ms: number; readonly status: number }> {
  const who = { user_id: "U1", channel_id: "C1", team_id: scriptedTeam, api_app_id: scriptedApp };
  const fields = { command: "/deal", text: "help", trigger_id: newId(), response_url: responseUrl, ...who };
  const body = new URLSearchParams(fields).toString();
  const began = millisecondsNow();
  const response = await sendSigned(url, body);
  await response.arrayBuffer();
  return { ms: millisecondsNow() - began, status: response.status };
}

if (require.main === module) void main();
