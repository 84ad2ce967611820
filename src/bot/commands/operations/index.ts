import type { Command } from "../define-command";
import { parkedDrop } from "./parked-drop.command";
import { parkedList } from "./parked-list.command";
import { parkedRetry } from "./parked-retry.command";

export const operationsCommands: readonly Command[] = [parkedDrop, parkedList, parkedRetry];
