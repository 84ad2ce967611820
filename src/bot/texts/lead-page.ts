import type { Language } from "../../domain/shared/actor";

export interface LeadPageWords {
  readonly intro: string;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly interest: string;
  readonly reach: string;
  readonly optional: string;
  readonly send: string;
  readonly privacy: (company: string) => string;
  readonly thanks: string;
  readonly thanksText: (company: string) => string;
  readonly another: string;
  readonly closed: string;
  readonly closedText: (company: string) => string;
  readonly tooFast: string;
  readonly tooOld: string;
  readonly failed: string;
  readonly leaveEmpty: string;
  readonly other: string;
  readonly scan: string;
  readonly print: string;
}

/** What a visitor reads on a lead form's page. */
export const leadPageWords: Readonly<Record<Language, LeadPageWords>> = {
  zh: {
    intro: "留下联系方式，我们尽快与您联系。",
    name: "姓名",
    company: "公司",
    phone: "电话",
    email: "邮箱",
    interest: "想了解什么",
    reach: "电话和邮箱至少填一项",
    optional: "选填",
    send: "提交",
    privacy: (company) => `${company}只用这些信息与您联系。`,
    thanks: "已收到，谢谢！",
    thanksText: (company) => `${company}会尽快与您联系。`,
    another: "再填一份",
    closed: "这份表单已结束",
    closedText: (company) => `感谢关注。请直接联系${company}。`,
    tooFast: "请核对一下内容，再点一次“提交”。",
    tooOld: "页面打开太久了，内容还在，请再点一次“提交”。",
    failed: "刚才没有存上，内容还在，请再点一次“提交”。",
    leaveEmpty: "此处请留空",
    other: "English",
    scan: "扫码留下联系方式",
    print: "打印后放在展位上，访客用手机扫码即可填写",
  },
  en: {
    intro: "Leave your contact details and we will get back to you.",
    name: "Name",
    company: "Company",
    phone: "Phone",
    email: "E-mail",
    interest: "What are you interested in?",
    reach: "Phone or e-mail: at least one of them",
    optional: "optional",
    send: "Send",
    privacy: (company) => `${company} uses this only to contact you.`,
    thanks: "Thank you, we have it!",
    thanksText: (company) => `${company} will be in touch soon.`,
    another: "Fill in another one",
    closed: "This form is closed",
    closedText: (company) => `Thank you for your interest. Please contact ${company} directly.`,
    tooFast: "Please look it over, then press “Send” once more.",
    tooOld: "The page was open for too long. What you wrote is still here: press “Send” once more.",
    failed: "It could not be kept just now. What you wrote is still here: press “Send” once more.",
    leaveEmpty: "Leave this empty",
    other: "中文",
    scan: "Scan to leave your details",
    print: "Print it for your stand: visitors scan it with their phone",
  },
};

export interface FormPageWords {
  readonly intro: string;
  readonly optional: string;
  readonly send: string;
  readonly privacy: (company: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** What a stranger reads on the page of one of the company's own forms, besides its fields. */
export const formPageWords: Readonly<Record<Language, FormPageWords>> = {
  zh: {
    intro: "填好后提交，我们会尽快处理。",
    optional: "选填",
    send: "提交",
    privacy: (company) => `${company}只用这些信息处理这份表单。`,
    yes: "是",
    no: "否",
  },
  en: {
    intro: "Fill it in and send it; we will see to it soon.",
    optional: "optional",
    send: "Send",
    privacy: (company) => `${company} uses this only to deal with this form.`,
    yes: "yes",
    no: "no",
  },
};
