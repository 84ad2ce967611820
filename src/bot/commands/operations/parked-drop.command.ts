import { releaseParkedNamed } from "../../parked/retry-parked";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./parked-drop.grammar";

export const parkedDrop = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { which }) {
    const count = await releaseParkedNamed(tx, actor, which, "drop");
    return { parts: [{ kind: "text", text: toastText("parkedDropped", { count }, actor.language) }] };
  },
});
