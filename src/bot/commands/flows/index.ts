import type { Command } from "../define-command";
import { flowChange } from "./flow-change.command";
import { flowCreate } from "./flow-create.command";
import { flowList } from "./flow-list.command";
import { flowSwitch } from "./flow-switch.command";

export const flowsCommands: readonly Command[] = [flowChange, flowCreate, flowList, flowSwitch];
