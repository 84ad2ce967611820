import { releaseParkedNamed, retryAllParked } from "../../parked/retry-parked";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./parked-retry.grammar";

export const parkedRetry = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { which }) {
    const count = which ? await releaseParkedNamed(tx, actor, which, "retry") : await retryAllParked(tx, actor);
    return { parts: [{ kind: "text", text: toastText("parkedRetried", { count }, actor.language) }] };
  },
});
