import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { schemaAddress } from "../support/database";
import { consoleStage } from "../support/transcript/console-stage";
import { parseTranscript, TranscriptError } from "../support/transcript/parse";
import { playTranscript } from "../support/transcript/run";

const files = readdirSync(__dirname).filter((name) => name.endsWith(".talk"));

test.each(files)(
  "%s goes as it is told",
  async (name) => {
    const lines = parseTranscript(name, readFileSync(path.join(__dirname, name), "utf8"));
    const stage = await consoleStage(await schemaAddress(`dealdock_talk_${process.env["JEST_WORKER_ID"] ?? "1"}`));
    try {
      expect((await playTranscript(name, lines, stage, () => undefined)).failures).toEqual([]);
    } finally {
      await stage.close();
    }
  },
  120_000,
);

test("a line that means nothing is an error that names its place", () => {
  expect(() => parseTranscript("story.talk", "# a story\n\nTom does something")).toThrow(
    new TranscriptError("story.talk:3: not understood: Tom does something"),
  );
});
