import type { Command } from "../define-command";
import { dealCreate } from "./deal-create.command";
import { dealFollowUp } from "./deal-follow-up.command";
import { dealList } from "./deal-list.command";
import { dealLose } from "./deal-lose.command";
import { dealMove } from "./deal-move.command";
import { dealReopen } from "./deal-reopen.command";
import { dealUpdate } from "./deal-update.command";
import { dealWin } from "./deal-win.command";

export const opportunitiesCommands: readonly Command[] = [
  dealCreate,
  dealFollowUp,
  dealList,
  dealLose,
  dealMove,
  dealReopen,
  dealUpdate,
  dealWin,
];
