import { turnPage } from "../../conversation/turn-page";
import { defineCommand, type Command } from "../define-command";
import { grammar } from "./list-more.grammar";

/** The list shown last goes on. The commands come late: they are what it goes on with. */
export function listMore(all: () => readonly Command[]) {
  return defineCommand({
    ...grammar,
    handle: (context) => turnPage(new Map(all().map((command) => [command.name, command])), context),
  });
}
