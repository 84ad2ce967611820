import { DateTime } from "luxon";
import { allCards } from "../../cards/all-cards";
import type { CardDefinition } from "../../cards/kit/define-card";
import type { Card, CardNode } from "../../cards/kit/nodes";
import { readWorld } from "../../src/adapters/demo/world";
import { worldLexicon } from "../../src/adapters/demo/world-lexicon";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { lexiconInMemory } from "../../src/bot/conversation/lexicon-in-memory";
import { understand } from "../../src/bot/conversation/understand";

const lexicon = lexiconInMemory(worldLexicon(readWorld()));
const today = DateTime.fromISO("2026-11-25T12:00", { zone: "utc" });

/** The command that does what a button does, where it is not called the same. */
const commandOf: Readonly<Record<string, string>> = {
  "approval.approve": "approval.decide",
  "approval.reject": "approval.decide",
  "approval.return": "approval.decide",
  "contract.submit": "quote.submit",
  "contract.withdraw": "approval.withdraw",
  "customer.followUp": "followup.log",
  "customer.quote": "quote.create",
  "configurationFile.drop": "config.file",
  "configurationFile.putInPlace": "config.file",
  "field.archive": "field.change",
  "field.restore": "field.change",
  "followUp.setNext": "deal.update",
  "import.drop": "import.move",
  "import.start": "import.move",
  "lead.contact": "lead.followUp",
  "lead.disqualify": "lead.qualify",
  "prospect.claim": "prospect.move",
  "prospect.keep": "prospect.move",
  "prospect.release": "prospect.move",
  "report.workbook": "report.show",
  "merge.drop": "merge.move",
  "merge.merge": "merge.move",
  "merge.swap": "customer.merge",
  "leadForm.close": "leadForm.switch",
  "rule.edit": "rule.change",
  "webhook.newKey": "webhook.change",
  "webhook.off": "webhook.change",
  "webhook.on": "webhook.change",
  "webhook.try": "webhook.change",
  "leadForm.reopen": "leadForm.switch",
  "opportunity.followUp": "deal.followUp",
  "opportunity.lose": "deal.lose",
  "opportunity.move": "deal.move",
  "opportunity.quote": "quote.create",
  "opportunity.reopen": "deal.reopen",
  "opportunity.win": "deal.win",
  "opportunity.confirmWin": "deal.win",
  "quote.confirmWin": "quote.win",
  "order.submit": "quote.submit",
  "order.withdraw": "approval.withdraw",
  "outbound.finishPick": "outbound.pick",
  "outbound.shortPick": "outbound.pick",
  "outbound.pickList": "outbound.print",
  "outbound.packingSlip": "outbound.print",
  "stockHold.hold": "hold.confirm",
  "stockHold.letGo": "hold.letGo",
  "outbound.ship": "order.ship",
  "outbound.startPick": "outbound.pick",
  "payable.pay": "bill.pay",
  "payable.void": "bill.void",
  "purchaseOrder.bill": "bill.register",
  "purchaseOrder.cancel": "purchase.cancel",
  "purchaseOrder.confirm": "purchase.confirm",
  "purchaseOrder.receive": "purchase.receive",
  "requisition.order": "purchase.order",
  "parked.retryAll": "parked.retry",
  "payment.settleOldest": "payment.settle",
  "payment.settleSuggested": "payment.settle",
  "quote.accept": "quote.answer",
  "quote.decline": "quote.answer",
  "quote.withdraw": "approval.withdraw",
  "requisition.submit": "quote.submit",
  "requisition.withdraw": "approval.withdraw",
  "statement.pdf": "statement.show",
  "statement.workbook": "statement.show",
  "message.resend": "message.update",
  "message.drop": "message.update",
  "ticket.start": "ticket.update",
  "ticket.wait": "ticket.update",
  "ticket.resolve": "ticket.update",
  "ticket.close": "ticket.update",
  "ticket.reopen": "ticket.update",
  "ticket.resume": "ticket.update",
  "ticket.continue": "ticket.update",
  "return.approve": "approval.decide",
  "return.reject": "return.update",
  "return.receive": "return.update",
  "return.findings": "return.update",
  "return.inspect": "return.update",
  "return.restockHeld": "return.update",
  "return.scrapHeld": "return.update",
  "return.refund": "return.update",
  "return.close": "return.update",
  "return.cancel": "return.update",
  "transfer.dispatch": "transfer.send",
  "transfer.writeOffRest": "transfer.writeOff",
  "form.archive": "form.change",
  "form.restore": "form.change",
  "form.unpublish": "form.publish",
  "settings.chinese": "language.set",
  "settings.english": "language.set",
};

/** Names a field that a company made itself, which this world does not have: told in `conversations/fields.*.talk`. */
const ofOwnFields = new Set(["record.fillIn"]);

/** What a card tells people to type: beside a button, and under a table that a platform cannot unfold (null: anything that only reads). */
interface Hint {
  readonly command: string | null;
  readonly typed: string;
}
function hints({ nodes }: Card): readonly Hint[] {
  return nodes.flatMap((node: CardNode): readonly Hint[] => {
    if (node.kind === "table") return node.showAll === undefined ? [] : [{ command: null, typed: node.showAll }];
    const buttons = node.kind === "buttons" ? node.buttons : node.kind === "form" ? [node.submit] : [];
    return buttons
      .filter(({ action }) => !action.startsWith("conversation.") && !ofOwnFields.has(action))
      .map(({ action, typed }) => ({ command: commandOf[action] ?? action, typed: typed ?? "" }));
  });
}

const told = (["zh", "en"] as const).flatMap((language) => {
  const all = allCards.flatMap((definition) => {
    const card = definition as CardDefinition<unknown>;
    return card.samples.flatMap((props) => hints(card.render(props, language)).map((hint) => ({ ...hint, card: card.name, language })));
  });
  return [...new Map(all.map((hint) => [`${hint.command} ${hint.typed}`, hint])).values()];
});

test.each(told)("what the $card card says to type is understood ($language): $typed", async ({ command, typed, language }) => {
  const speaker = { personId: "P1", roles: [], language, sees: { kind: "all" } as const, today };
  const meant = await understand({ grammars: vocabulary.grammars, lexicon, botMentions: [] }, typed, speaker, null);
  const understood = meant.kind === "command" || meant.kind === "ask" || meant.kind === "halfSaid" ? meant.command : meant.kind;
  if (command === null) expect(vocabulary.commands.get(understood)?.effect).toBe("read");
  else expect(understood).toBe(command);
});
