import type { Command } from "../define-command";
import { quoteAnswer } from "./quote-answer.command";
import { quoteCreate } from "./quote-create.command";
import { quoteRevise } from "./quote-revise.command";
import { quoteSend } from "./quote-send.command";
import { quoteShow } from "./quote-show.command";
import { quoteList } from "./quote-list.command";
import { quoteSubmit } from "./quote-submit.command";
import { quoteWin } from "./quote-win.command";

export const quotesCommands: readonly Command[] = [
  quoteAnswer,
  quoteCreate,
  quoteRevise,
  quoteSend,
  quoteShow,
  quoteList,
  quoteSubmit,
  quoteWin,
];
