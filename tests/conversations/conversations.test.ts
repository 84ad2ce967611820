import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { schemaAddress } from "../support/database";
import type { DatabaseAddress } from "../../src/adapters/mysql/database";
import { consoleStage } from "../support/transcript/console-stage";
import { larkStage } from "../support/transcript/lark-stage";
import { slackStage } from "../support/transcript/slack-stage";
import { parseTranscript, TranscriptError } from "../support/transcript/parse";
import { twoPlatformsStage } from "../support/transcript/two-platforms-stage";
import { playTranscript } from "../support/transcript/run";

const files = readdirSync(__dirname).filter((name) => name.endsWith(".talk"));

const stages = {
  "the console": consoleStage,
  "Slack over HTTP": (address: DatabaseAddress) => slackStage(address, "events"),
  "Slack by a socket": (address: DatabaseAddress) => slackStage(address, "socket"),
  "Feishu by callbacks": (address: DatabaseAddress) => larkStage(address, "callbacks"),
  "Feishu by the long connection": (address: DatabaseAddress) => larkStage(address, "long"),
} as const;

/** Every story on every platform; the second way into a platform once, by the story with everything in it. */
const plays = files.flatMap((name) =>
  (Object.keys(stages) as (keyof typeof stages)[])
    .filter((platform) => !/socket|long/.test(platform) || name === "whole-loop.en.talk")
    .map((platform) => [name, platform] as const),
);

test.each(plays)(
  "%s goes as it is told on %s",
  async (name, platform) => {
    const lines = parseTranscript(name, readFileSync(path.join(__dirname, name), "utf8"));
    const stage = await stages[platform](await schemaAddress(`dealdock_talk_${process.env["JEST_WORKER_ID"] ?? "1"}`));
    try {
      expect((await playTranscript(name, lines, stage, () => undefined)).failures).toEqual([]);
    } finally {
      await stage.close();
    }
  },
  120_000,
);

test("one quote, a rep on Slack and a manager on Feishu: decided on one, both show it; a stale copy is refused and stays true", async () => {
  const file = path.join(__dirname, "two-platforms", "quote.talk");
  const stage = await twoPlatformsStage(await schemaAddress(`dealdock_talk_${process.env["JEST_WORKER_ID"] ?? "1"}`));
  try {
    expect((await playTranscript(file, parseTranscript(file, readFileSync(file, "utf8")), stage, () => undefined)).failures).toEqual([]);
  } finally {
    await stage.close();
  }
}, 120_000);

test("a line that means nothing is an error that names its place", () => {
  expect(() => parseTranscript("story.talk", "# a story\n\nTom does something")).toThrow(
    new TranscriptError("story.talk:3: not understood: Tom does something"),
  );
});
