import type { Command } from "../define-command";
import { todoCancel } from "./todo-cancel.command";
import { todoCreate } from "./todo-create.command";
import { todoDone } from "./todo-done.command";
import { todoList } from "./todo-list.command";
import { todoReopen } from "./todo-reopen.command";

export const todosCommands: readonly Command[] = [todoCancel, todoCreate, todoDone, todoList, todoReopen];
