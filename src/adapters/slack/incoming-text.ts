/** A message's words as the person typed them, and whom they mention. */
export interface IncomingText {
  readonly text: string;
  readonly mentions: readonly { readonly typed: string; readonly userId: string }[];
}

/**
 * Slack's markup → plain words. `<@U1|han>` becomes "@U1" and a mention, `<#C1|sales>` "#sales", a link its label or
 * address, `<mailto:a@b|a@b>` the address; `&lt; &gt; &amp;` are decoded after that, so that a typed "<@U1>" stays a word.
 * The bot's own mention in front is not part of what was said.
 */
export function readIncomingText(raw: string, ownUserId: string | null): IncomingText {
  const mentions: { typed: string; userId: string }[] = [];
  const plain = raw.replace(/<([^<>]*)>/g, (_whole, inside: string) => {
    const [target = "", label = ""] = inside.split(/\|(.*)/s);
    const user = /^@([UW]\w+)$/.exec(target)?.[1];
    if (user !== undefined) {
      if (user === ownUserId) return " ";
      if (!mentions.some(({ userId }) => userId === user)) mentions.push({ typed: `@${user}`, userId: user });
      return `@${user}`;
    }
    if (target.startsWith("#")) return `#${label === "" ? target.slice(1) : label}`;
    if (target.startsWith("!")) return label === "" ? "" : label;
    if (target.startsWith("mailto:")) return target.slice("mailto:".length);
    if (target.startsWith("tel:")) return target.slice("tel:".length);
    return label === "" ? target : label;
  });
  return { text: decoded(plain).trim(), mentions };
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
