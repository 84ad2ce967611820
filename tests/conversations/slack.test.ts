import { slackStage } from "../support/transcript/slack-stage";
import { storiesOnPlatforms, tellStories } from "../support/transcript/tell-stories";

tellStories(storiesOnPlatforms, "Slack over HTTP", (address, founded) => slackStage(address, "events", founded));
// The other way in once, by the story with everything in it.
tellStories(["whole-loop.en.talk"], "Slack by a socket", (address) => slackStage(address, "socket"));
