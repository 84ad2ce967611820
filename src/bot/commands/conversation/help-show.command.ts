import { helpReply } from "../../conversation/help";
import { defineCommand, type Command } from "../define-command";
import { grammar } from "./help-show.grammar";

/** Help on everything people can say, or on one thing. The commands come late: help is one of them. */
export function helpShow(all: () => readonly Command[]) {
  return defineCommand({
    ...grammar,
    async handle(context, { topic }) {
      return helpReply({ commands: new Map(all().map((command) => [command.name, command])) }, context, topic);
    },
  });
}
