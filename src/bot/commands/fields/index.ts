import type { Command } from "../define-command";
import { fieldChange } from "./field-change.command";
import { fieldDefine } from "./field-define.command";
import { fieldFill } from "./field-fill.command";
import { fieldList } from "./field-list.command";
import { recordFind } from "./record-find.command";

export const fieldsCommands: readonly Command[] = [fieldDefine, fieldChange, fieldList, fieldFill, recordFind];
