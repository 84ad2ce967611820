import type { RefusalText } from "../refusals";

export const fileRefusals: Readonly<Record<string, RefusalText>> = {
  "file.kind": { zh: "“{file}”不是表格。请发 Excel（xlsx）或 CSV 文件。", en: "“{file}” is no table. Send an Excel (xlsx) or CSV file." },
  "file.tooLarge": { zh: "“{file}”太大了。请分成几个小一点的文件再发。", en: "“{file}” is too large. Split it and send the parts." },
  "file.unreadable": { zh: "“{file}”打不开。请重新导出后再发一次。", en: "“{file}” cannot be opened. Export it again and send that." },
  "file.gone": { zh: "“{file}”已经不在了，可能被删除或撤回。请再发一次。", en: "“{file}” is not there any more. Send it once more." },
  "file.elsewhere": {
    zh: "“{file}”放在别的服务里，我取不到。请下载后把文件本身发给我。",
    en: "“{file}” lies in another service, where I cannot get it. Download it and send me the file itself.",
  },
  "file.notAllowed": {
    zh: "平台不让我取“{file}”，什么都没有改变。请管理员运行 npm run doctor，按提示给机器人读取文件的权限，然后再发一次。",
    en: "The platform does not let me fetch “{file}”, and nothing has changed. Ask an admin to run npm run doctor and to grant the bot what it says about files; then send it again.",
  },
  "file.unreachable": {
    zh: "“{file}”试了几次都没取到，什么都没有改变。请过几分钟再发一次。",
    en: "“{file}” could not be fetched, however often I tried, and nothing has changed. Send it again in a few minutes.",
  },
  "file.sendAgain": {
    zh: "收到“{file}”的时候我还不认识你，没有收下。请再发一次。",
    en: "“{file}” was not taken, since I did not know you when it came. Send it once more.",
  },
};
