import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Command, CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import type { ArgumentValues } from "./arguments";
import { keepPlace, openList } from "./list-place";
import { withInstants } from "./with-instants";

/**
 * The next page of the list shown last. `tapped`: the row behind which the tapped button goes on.
 * Refuses `list.outdated` (none shown, too long ago, turned already, somebody else's) and `list.atEnd`.
 */
export async function turnPage(commands: ReadonlyMap<string, Command>, context: CommandContext, tapped?: Id): Promise<ChatReply> {
  const { actor } = context;
  const list = await openList(context);
  const command = list ? commands.get(list.command) : undefined;
  if (!list || !command) throw new Refusal("list.outdated");
  if (tapped !== undefined && list.place?.after !== tapped) throw new Refusal("list.outdated");
  if (!list.place) throw new Refusal("list.atEnd");
  if (command.permission !== null && !actor.permissions.has(command.permission))
    throw new Refusal("access.notAllowed", { permission: command.permission });
  const {
    goesOn,
    undo: _none,
    ...reply
  } = await command.handle(
    { ...context, from: list.place },
    withInstants(list.args, actor.timeZone) as ArgumentValues<typeof command.args>,
  );
  await keepPlace(context, list, goesOn ?? null);
  return reply;
}
