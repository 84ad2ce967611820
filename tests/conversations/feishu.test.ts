import { larkStage } from "../support/transcript/lark-stage";
import { storiesOnPlatforms, tellStories } from "../support/transcript/tell-stories";
import { twoPlatformsStage } from "../support/transcript/two-platforms-stage";

tellStories(storiesOnPlatforms, "Feishu by callbacks", (address, founded) => larkStage(address, "callbacks", "anew", founded));
// The other way in once, by the story with everything in it.
tellStories(["whole-loop.en.talk"], "Feishu by the long connection", (address) => larkStage(address, "long"));
// A rep on Slack and a manager on Feishu: decided on one, both show it; a stale copy is refused and stays true.
tellStories(["two-platforms/quote.talk"], "Slack and Feishu at once", (address) => twoPlatformsStage(address));
