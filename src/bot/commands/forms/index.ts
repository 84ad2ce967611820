import type { Command } from "../define-command";
import { formChange } from "./form-change.command";
import { formDefine } from "./form-define.command";
import { formList } from "./form-list.command";
import { formRecordCreate } from "./form-record-create.command";
import { formRecordList } from "./form-record-list.command";
import { formRecordMove } from "./form-record-move.command";
import { formRecordSubmit } from "./form-record-submit.command";
import { formPublish } from "./form-publish.command";
import { formShow } from "./form-show.command";

export const formsCommands: readonly Command[] = [
  formChange,
  formDefine,
  formList,
  formRecordCreate,
  formRecordList,
  formRecordMove,
  formRecordSubmit,
  formShow,
  formPublish,
];
