import type { Command } from "../define-command";
import { delegationEnd } from "./delegation-end.command";
import { delegationList } from "./delegation-list.command";
import { delegationSet } from "./delegation-set.command";

export const delegationsCommands: readonly Command[] = [delegationEnd, delegationList, delegationSet];
