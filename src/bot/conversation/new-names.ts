import type { Message } from "./read-message";

interface Piece {
  readonly text: string;
  readonly from: number;
}

/** The pieces of a list-like message behind its command words: company, person, phone, one by one. */
function pieces(message: Message, said: readonly (readonly [number, number])[]): Piece[] {
  const first = Math.max(message.start, ...said.filter(([from]) => from <= message.start + 14).map(([, to]) => to));
  const skip =
    /^(?:(?:帮我|麻烦|请)?(?:新增|新建|新|录入|录|加|建档|建|登记|记)(?=[\s一下个条了新:：线客]{0,4}(?:线索|客户|[:：])))?(?:[\s,，:：•*-]|了|个|条|一条|一下|one\b|一个|[一这那]家|an?\b|new\b|lead\b|prospect\b|customer\b|account\b|client\b|web\b|enquiry\b|inquiry\b|新|建档|客户|线索|for\b|from\b)*/i.exec(
      message.text.slice(first),
    )?.[0].length ?? 0;
  const all: Piece[] = [];
  const body = message.text.slice(first + skip);
  for (const part of body.matchAll(/[^,，;；\n\t。:：=|]+/g)) {
    const chinese = /\p{Script=Han}\s+\p{Script=Han}/u.test(part[0]);
    for (const piece of chinese ? part[0].matchAll(/\S+/g) : [part]) {
      const start = "index" in piece ? piece.index : 0;
      all.push({ text: piece[0].trim(), from: first + skip + part.index + (chinese ? start : 0) });
    }
  }
  return all.filter(({ text }) => text !== "");
}

const label =
  /^(?:(?:公司|客户|单位|企业)?(?:全称|全名|名称|名字)(?:叫做?|是|为)?|(?:公司|客户|单位)(?:名)?(?:叫做?|是|为)?|叫|找|联系电话|联系方式|手机号码?|company|name|联系人|对接人|contact|电话|手机|邮箱|phone|email|简称)\s*/i;

/** "from website", 官网来的: where the lead is from, not who it is. */
function isSource(piece: string): boolean {
  return /^(?:(?:from|via|through|thru|来自)\s?)?(?:the\s)?(?:website|web(?: form)?|(?:[\w.'-]+ ){0,3}(?:fair|expo|trade show|show|conference|exhibition)|referral|linkedin|wechat|cold call|google|展会|官网|网站|抖音|微信|转介绍|老客户介绍|朋友介绍|客户介绍)(?:上|来的|认识的?|加的|遇到的?|碰到的?|的|了?一[家个])*$/i.test(
    piece,
  );
}

/** "linkedin - Orion Lasers": where from stands before who. */
const leadingSource = /^(?:the )?(?:website|trade (?:fair|show)|referral|linkedin|wechat|expo|google)\s+[-–—]\s+/i;

/** A new company's name: the first piece that is not a label, phone, or e-mail. */
export function findCompany(message: Message, said: readonly (readonly [number, number])[]): string | undefined {
  const reach = message.spans.filter(({ kind }) => kind === "phone" || kind === "email");
  const all = pieces(message, said);
  // A card may begin with who it is: a piece that ends like a company is the company.
  const incorporated = all.filter(({ text }) => companyEnding.test(text) && text.replace(label, "") !== "");
  for (const { text, from } of incorporated.length === 1 && /\n/.test(message.text) ? incorporated : all) {
    const cut = reach.find((span) => span.from >= from && span.from < from + text.length);
    const name = (cut ? text.slice(0, Math.max(0, cut.from - from)) : text)
      .replace(label, "")
      .replace(leadingSource, "")
      .replace(personBehind, "$1")
      .trim();
    if (name.length > 1 && !isSource(name) && !isWish(name) && !/^(?:手机|电话|邮箱|phone|mobile|tel)/i.test(name))
      return withoutShortName(name).slice(0, 200);
  }
  return undefined;
}

/** "Vega Hydraulics LLC (Vega)": the short name stands in brackets behind the full one. */
const shortName = /^(.{2,80}?)\s*\(([^()]{1,20})\)\s*$/;

function withoutShortName(name: string): string {
  return shortName.exec(name)?.[1] ?? name;
}

/** The short name in brackets behind a new company's name. */
export function shortNameIn(message: Message, said: readonly (readonly [number, number])[]): string | undefined {
  return pieces(message, said)
    .map(({ text }) => shortName.exec(text)?.[2])
    .find((short) => short !== undefined);
}

/** 记一下, 录个线索, "add this one": what is wished, not whom it is about. */
const isWish = (piece: string) =>
  /^(?:(?:帮我?|帮忙|麻烦|请)?(?:记|录|登记|建|加|存|新建|新增)(?:一?[下个条]|入)*(?:新?(?:线索|客户))?|(?:please )?(?:add|log|create|new|enter|put in|register)(?: (?:a|this|new|one|lead|customer))*(?: please| pls)?|please|pls|plz|thanks|thx|谢谢|麻烦了?|哈|hi|hello|你好|您好)$/i.test(
    piece.trim(),
  );

const companyEnding = /(?:\b(?:Pte|Ltd|LLC|Inc|GmbH|Corp|AG|BV|SA|Limited|Co)\.?|(?:有限)?公司|集团|厂)$/i;
/** 锦程包装机械的潘经理: whose contact it is stands before him. */
const personBehind = /^(.{3,40}?)的\p{Script=Han}{1,3}(?:总|工|经理|先生|小姐|女士|老板|主任|厂长|主管|姐|哥)$/u;

/** What somebody does there: "Procurement Lead", 采购部经理. */
const englishJob =
  /\b(?:manager|lead|director|engineer|head|ceo|cto|coo|vp|president|officer|specialist|procurement|purchasing|sales|owner|founder)\b/i;

/** The piece of a card that tells a job. */
export function jobIn(message: Message, said: readonly (readonly [number, number])[]): string | undefined {
  return pieces(message, said)
    .map(({ text }) => text)
    .find((text) => text.length <= 40 && !/\d/.test(text) && (englishJob.test(text) || job.test(text)));
}

/** A job is not somebody: 采购部经理. */
const job = /^(?:采购|销售|技术|生产|设备|工程|总|副|行政|财务|研发|质量|项目|\p{Script=Han}{1,4}部)/u;
const titled = /(?:\p{Script=Han}{1,3}?)(?:总|工|经理|先生|小姐|女士|老板|老师|主任|厂长|主管|部长|姐|哥)/u;
const courteous = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?/;

/** 款到发货 is nobody's name. */
const aboutMoney: ReadonlySet<string> = new Set(["terms", "money", "percent"]);

/** A new contact: by title (李工, Ms Qian), behind 联系人 or "contact", or the short piece behind the company. */
export function findNewPerson(message: Message, said: readonly (readonly [number, number])[]): string | undefined {
  const behindCue = /(?:联系人|对接人|联络人|contact(?: is)?|attn)\s*[:：]?\s*([\p{Script=Han}]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)/u.exec(
    message.text,
  )?.[1];
  const byTitle = courteous.exec(message.text)?.[0];
  const company = findCompany(message, said);
  const named = pieces(message, said).filter(({ text }) => !isSource(text) && !isWish(text));
  const short = (named.some(({ text }, at) => at > 0 && companyEnding.test(text)) ? named : named.slice(1))
    .filter(({ text }) => !companyEnding.test(text) && (company === undefined || !text.endsWith(company)))
    .filter(({ text }) => !/^(?:分|派|指|交|转)?(?:派|配)?给/.test(text))
    .filter(
      ({ from, text }) => !message.spans.some((span) => aboutMoney.has(span.kind) && span.from < from + text.length && span.to > from),
    )
    .map(({ text }) =>
      text
        .replace(label, "")
        .replace(/[\d\s+-]{7,}.*$/, "")
        .trim(),
    );
  const chinese = short
    .filter((text) => !job.test(text))
    .map((text) => titled.exec(text))
    .find((match) => match?.index === 0)?.[0];
  const ofCompany = /的(\p{Script=Han}{1,3}(?:总|工|经理|先生|小姐|女士|老板|主任|厂长|主管|姐|哥))/u.exec(message.text)?.[1];
  const first = /^[A-Z][a-z]{1,14}$/.test(short[0] ?? "") ? short[0] : undefined;
  const plain = short.find((text) => /^(?:\p{Script=Han}{2,4}|[A-Z][a-z]+ [A-Z][a-z]+)(?=$|\s)/u.test(text) && !englishJob.test(text));
  return behindCue ?? byTitle ?? chinese ?? ofCompany ?? plain?.split(/\s+(?=\p{Script=Han})/u)[0] ?? first;
}
