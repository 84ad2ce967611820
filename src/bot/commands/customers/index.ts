import type { Command } from "../define-command";
import { contactAdd } from "./contact-add.command";
import { customerCreate } from "./customer-create.command";
import { customerShow } from "./customer-show.command";
import { customerList } from "./customer-list.command";
import { customerUpdate } from "./customer-update.command";
import { followupLog } from "./followup-log.command";

export const customersCommands: readonly Command[] = [contactAdd, customerCreate, customerShow, customerList, customerUpdate, followupLog];
