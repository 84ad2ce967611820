import type { Actor } from "../../domain/shared/actor";
import { scopeOf } from "../../domain/access/scope";
import type { FlowDefinition } from "../../domain/approvals/flow";
import type { Tx } from "../../domain/shared/tx";
import { findReferences } from "../conversation/references";
import { readFlow } from "./read-flow";

/** Number, full name, short name: a part of a name, or a near miss, is too little to build a flow on. */
const sureRank = 2;
const longestName = 200;

/** A flow as somebody said it: its name is the sentence. Refuses what `readFlow` refuses. */
export async function flowSaid(
  tx: Tx,
  actor: Actor,
  text: string,
): Promise<{ readonly name: string; readonly definition: FlowDefinition }> {
  const references = await findReferences(text.normalize("NFKC"), tx.lexicon, scopeOf(actor));
  const sure = references.filter(({ rank, matches }) => rank <= sureRank && matches.length === 1);
  const name = text
    .trim()
    .replace(
      /^(?:新建|建|加|设置?|定义|创建)?审批流程?[:：\s]*|^(?:new|create|add|make|define|set up) (?:an? )?approval (?:flow|process|route)[:\s]*/i,
      "",
    )
    .slice(0, longestName);
  return { name: name === "" ? text.trim().slice(0, longestName) : name, definition: readFlow(text, await tx.records.types(), sure) };
}
