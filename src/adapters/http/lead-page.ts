import { createHash } from "node:crypto";
import { leadPageWords } from "../../bot/texts/lead-page";
import type { Language } from "../../domain/shared/actor";

/** What a visitor may write, as the page sends it. */
export interface Written {
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly interest: string;
}

export interface PageOf {
  readonly language: Language;
  /** The fair or campaign. */
  readonly title: string;
  /** Whose page it is. */
  readonly company: string;
  /** The page's own address, without a query. */
  readonly path: string;
}

const style = `
*{box-sizing:border-box}
body{margin:0;padding:20px 16px 32px;background:#f5f6f8;color:#1f2329;font:16px/1.5 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:480px;margin:0 auto;background:#fff;border-radius:12px;padding:24px 20px;box-shadow:0 1px 3px rgba(31,35,41,.12)}
header{display:flex;justify-content:space-between;align-items:baseline;gap:12px;color:#646a73;font-size:14px}
a{color:#1456f0;display:inline-block;padding:6px 0}
h1{margin:8px 0 4px;font-size:22px;line-height:1.3;overflow-wrap:anywhere}
p{margin:0 0 16px;color:#646a73}
label{display:block;margin:14px 0 4px;font-weight:600}
label small{font-weight:400;color:#646a73}
input,textarea,select{width:100%;min-height:46px;padding:10px 12px;border:1px solid #bbbfc4;border-radius:8px;background:#fff;color:inherit;font:inherit}
textarea{min-height:92px;resize:vertical}
input[type=checkbox]{width:auto;min-height:0}
input:focus,textarea:focus,select:focus,button:focus-visible{outline:3px solid #bacefd;border-color:#1456f0}
button{width:100%;min-height:50px;margin-top:20px;border:0;border-radius:8px;background:#1456f0;color:#fff;font:inherit;font-weight:600}
.problem{padding:10px 12px;border-radius:8px;background:#fdecea;color:#a8281c}
.trap{position:absolute;left:-9999px;height:1px;overflow:hidden}
.foot{margin:16px 0 0;font-size:13px}
.code{width:100%;max-width:320px;display:block;margin:16px auto}
.address{text-align:center;overflow-wrap:anywhere;font-size:14px}
@media print{body{background:#fff}main{box-shadow:none;max-width:none}.code{max-width:70%}.noprint{display:none}}
`;
const styleHash = createHash("sha256").update(style).digest("base64");

/** Nothing runs on the page; it may stand in a frame of the company's own site, and posts only to itself. */
export const leadPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors *`;

/** The form, with what was written before and why it was not taken. */
export function formPage(page: PageOf, token: string, written: Written, problem: string | null): string {
  const say = leadPageWords[page.language];
  const input = (name: keyof Written, label: string, more: string, hint = say.optional) =>
    `<label for="${name}">${text(label)}${hint === "" ? "" : ` <small>${text(hint)}</small>`}</label>` +
    `<input id="${name}" name="${name}" value="${text(written[name])}" ${more}>`;
  return pageWith(
    page,
    { token, problem, intro: say.intro, privacy: say.privacy(page.company), send: say.send },
    `${input("name", say.name, 'required maxlength="200" autocomplete="name"', "")}
${input("company", say.company, 'maxlength="200" autocomplete="organization"')}
${input("phone", say.phone, 'type="tel" inputmode="tel" maxlength="40" autocomplete="tel"', say.reach)}
${input("email", say.email, 'type="email" inputmode="email" maxlength="254" autocomplete="email"', "")}
<label for="interest">${text(say.interest)} <small>${text(say.optional)}</small></label>
<textarea id="interest" name="interest" maxlength="1000">${text(written.interest)}</textarea>`,
  );
}

/** What stands around a page's inputs. */
export interface Around {
  readonly token: string;
  readonly problem: string | null;
  readonly intro: string;
  readonly privacy: string;
  readonly send: string;
}

/** A page of the company with inputs on it, sealed, with its trap for machines. */
export function pageWith(page: PageOf, { token, problem, intro, privacy, send }: Around, inputs: string): string {
  const say = leadPageWords[page.language];
  return shell(
    page,
    `<p>${text(intro)}</p>
${problem === null ? "" : `<p class="problem" role="alert">${text(problem)}</p>`}
<form method="post" action="${text(page.path)}?lang=${page.language}">
<input type="hidden" name="page" value="${text(token)}">
<div class="trap" aria-hidden="true"><label for="website">${text(say.leaveEmpty)}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${inputs}
<button>${text(send)}</button>
</form>
<p class="foot">${text(privacy)}</p>`,
  );
}

export function thanksPage(page: PageOf): string {
  const say = leadPageWords[page.language];
  return shell(
    page,
    `<h1 role="status">${text(say.thanks)}</h1><p>${text(say.thanksText(page.company))}</p><a href="${text(page.path)}?lang=${page.language}">${text(say.another)}</a>`,
  );
}

export function closedPage(page: PageOf): string {
  const say = leadPageWords[page.language];
  return shell(page, `<h1>${text(say.closed)}</h1><p>${text(say.closedText(page.company))}</p>`);
}

/** To be printed for a stand; the picture is an SVG of the form's address. */
export function posterPage(page: PageOf, address: string, picture: string): string {
  const say = leadPageWords[page.language];
  const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`;
  return shell(
    page,
    `<p>${text(say.scan)}</p><img class="code" alt="${text(address)}" src="${source}"><p class="address">${text(address)}</p><p class="foot noprint">${text(say.print)}</p>`,
  );
}

function shell(page: PageOf, body: string): string {
  const say = leadPageWords[page.language];
  const other = page.language === "zh" ? "en" : "zh";
  const html = page.language === "zh" ? "zh-CN" : "en";
  return `<!doctype html><html lang="${html}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${text(page.title)} · ${text(page.company)}</title><style>${style}</style></head><body><main>
<header><span>${text(page.company)}</span><a class="noprint" href="${text(page.path)}?lang=${other}" lang="${other}">${say.other}</a></header>
<h1>${text(page.title)}</h1>
${body}
</main></body></html>`;
}

export function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
