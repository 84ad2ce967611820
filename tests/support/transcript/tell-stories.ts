import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseAddress } from "../../../src/adapters/mysql/database";
import { schemaAddress } from "../database";
import { beginningOf, type Founded } from "./beginning";
import { needsGroups, parseTranscript } from "./parse";
import { playTranscript, type Stage } from "./run";

type MakeStage = (address: DatabaseAddress, founded: Founded | null) => Promise<Stage & { close(): Promise<void> }>;

const folder = path.resolve(__dirname, "../../conversations");

/** Every story. */
export const stories = readdirSync(folder).filter((name) => name.endsWith(".talk"));

/** Those that go on without groups: the console has none. */
export const storiesWithoutGroups = stories.filter(
  (name) => !needsGroups(parseTranscript(name, readFileSync(path.join(folder, name), "utf8"))),
);

/** How a platform is spoken to does not depend on the database: on the second one only the stories with everything in them. */
export const storiesOnPlatforms = process.env["DEALDOCK_TEST_AGAIN"] ? stories.filter((name) => name.startsWith("whole-loop.")) : stories;

/** One test a story: it goes on this stage as it is told. */
export function tellStories(names: readonly string[], place: string, makeStage: MakeStage): void {
  test.each(names)(
    `%s goes as it is told on ${place}`,
    async (name) => {
      const lines = parseTranscript(name, readFileSync(path.join(folder, name), "utf8"));
      const stage = await makeStage(await schemaAddress(`dealdock_talk_${process.env["JEST_WORKER_ID"] ?? "1"}`), beginningOf(lines));
      try {
        expect((await playTranscript(name, lines, stage, () => undefined)).failures).toEqual([]);
      } finally {
        await stage.close();
      }
    },
    120_000,
  );
}
