import { openDatabase, type DatabaseAddress } from "../../../src/adapters/mysql/database";
import { accountOf, errorsOf, larkWorld, openIdOf, type LarkMode } from "../lark/lark-world";
import { botOpenId, type LarkMessage } from "../lark/platform";
import { cardOf, wordsOf, type SeenLarkButton } from "../lark/read-card";
import { beginAnew } from "./begin-anew";
import { languageOf, type Founded } from "./beginning";
import type { Shown, Stage } from "./run";
import { gatewayCalls } from "./story-gateway";
import { StoryClock } from "./story-clock";

/**
 * Feishu as a stage: the real program with the real SDK, against our stand-in of the platform, over encrypted callbacks or the
 * long connection. People read card JSON 2.0 in their own language and tap what stands there.
 */
export async function larkStage(
  address: DatabaseAddress,
  mode: LarkMode = "callbacks",
  begins: "anew" | "beside another" = "anew",
  founded: Founded | null = null,
): Promise<Stage & { settled(): Promise<void>; close(): Promise<void> }> {
  const clock = new StoryClock();
  const facts = begins === "anew" ? await beginAnew(address, founded) : openDatabase(address, 2);
  const database = openDatabase(address, 8);
  const world = await larkWorld(database, { mode, clock, founded });
  const { server } = world;
  const missed: string[] = [];
  const languages = new Map([
    ...(founded?.accounts ?? []).map((account, index) => [accountOf(index), languageOf(account) === "zh" ? "zh_cn" : "en_us"] as const),
    ...(await facts.direct((sql) => sql.rows<{ number: string; language: string }>("SELECT number, language FROM people"))).map(
      ({ number, language }) => [openIdOf(number), language === "zh" ? ("zh_cn" as const) : ("en_us" as const)] as const,
    ),
  ]);
  // A group's cards are read in the language of who spoke there first.
  let seen = new Map<string, number>();
  let last: { readonly openId: string; readonly event: object; readonly toast: string | null } | null = null;

  async function acting(openId: string, event: object): Promise<void> {
    seen = new Map(server.messages.map(({ id, revision }) => [id, revision]));
    const { status, body } = await server.deliver(event);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    const toast = (body["toast"] as { readonly content?: string } | undefined)?.content ?? null;
    last = { openId, event, toast };
    await world.settled();
  }
  const messagesOf = (openId: string): readonly LarkMessage[] => server.messagesIn(server.directChat(openId));
  const shown = (openId: string, message: LarkMessage): Shown => {
    const locale = languages.get(openId) ?? "zh_cn";
    return { messageRef: message.id, text: wordsOf(message, locale), card: cardOf(world.cardNames.get(message.id) ?? "", message, locale) };
  };

  return {
    platform: "lark",
    settled: () => world.settled(),
    async say(who, text) {
      const openId = await world.openIdOf(who);
      await acting(openId, server.messageEvent(openId, { text }));
    },
    async sayInGroup(who, group, text) {
      const openId = await world.openIdOf(who);
      server.groups.add(groupOf(group));
      if (!languages.has(groupOf(group))) languages.set(groupOf(group), languages.get(openId) ?? "zh_cn");
      const mentions = [{ key: "@_user_1", id: { open_id: botOpenId }, name: "Dealdock" }];
      await acting(openId, server.messageEvent(openId, { text: `@_user_1 ${text}` }, { group: groupOf(group), mentions }));
    },
    async sendFile(who, name, bytes) {
      const openId = await world.openIdOf(who);
      await acting(openId, server.fileEvent(openId, name, bytes));
    },
    async tap(who, messageRef, button, values) {
      const openId = await world.openIdOf(who);
      const { sends } = button as SeenLarkButton;
      await acting(openId, server.tapEvent(openId, messageRef, "form_value" in sends ? { ...sends, form_value: values } : sends));
    },
    async again(who) {
      const openId = await world.openIdOf(who);
      if (last?.openId !== openId) throw new Error(`${who} did not send the last event`);
      await acting(openId, last.event);
    },
    async gateway(body, forged) {
      seen = new Map(server.messages.map(({ id, revision }) => [id, revision]));
      const status = await gatewayCalls(world.engine.work, clock, body, forged);
      await world.settled();
      return status;
    },
    async screen(who) {
      if (who.startsWith("#")) return server.messagesIn(groupOf(who)).map((message) => shown(groupOf(who), message));
      const openId = await world.openIdOf(who);
      return messagesOf(openId).map((message) => shown(openId, message));
    },
    async news(who) {
      if (who.startsWith("#"))
        return server
          .messagesIn(groupOf(who))
          .filter(({ id, revision }) => seen.get(id) !== revision)
          .map((message) => shown(groupOf(who), message));
      const openId = await world.openIdOf(who);
      const fresh = messagesOf(openId).filter(({ id, revision }) => seen.get(id) !== revision);
      const toast = last?.openId === openId && last.toast !== null ? [{ messageRef: "", text: last.toast, card: null }] : [];
      return [...fresh.map((message) => shown(openId, message)), ...toast];
    },
    async moveClock(to) {
      seen = new Map(server.messages.map(({ id, revision }) => [id, revision]));
      await clock.move(to, world.engine.work, (job, problem) => void missed.push(`${job}: ${String(problem)}`));
      await world.settled();
    },
    facts: (ask) => facts.direct(ask),
    async close() {
      await world.close();
      await database.close();
      await facts.close();
      const problems = [...errorsOf(world), ...missed, ...server.complaints.map((each) => `the platform complains: ${each}`)];
      if (problems.length > 0) throw new Error(`the bot reported: ${problems.join("\n")}`);
    },
  };
}

function groupOf(group: string): string {
  if (group !== "#sales") throw new Error(`the only group is #sales, not ${group}`);
  return "oc_sales";
}
