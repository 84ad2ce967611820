import { consoleStage } from "../support/transcript/console-stage";
import { parseTranscript, TranscriptError } from "../support/transcript/parse";
import { storiesWithoutGroups, tellStories } from "../support/transcript/tell-stories";

tellStories(storiesWithoutGroups, "the console", consoleStage);

test("a line that means nothing is an error that names its place", () => {
  expect(() => parseTranscript("story.talk", "# a story\n\nTom does something")).toThrow(
    new TranscriptError("story.talk:3: not understood: Tom does something"),
  );
});
