import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { pdfPrinter } from "../../../src/adapters/documents/pdf-printer";
import { smtpMail } from "../../../src/adapters/customer-messages/smtp-mail";
import type { OutgoingMessage } from "../../../src/bot/customer-notices/message-provider";
import { fillTemplate } from "../../../src/bot/customer-notices/templates";
import type { PrintedDocument } from "../../../src/bot/documents/printed-document";
import { DeliveryFailure } from "../../../src/bot/pipeline/chat-platform";

jest.setTimeout(30_000);

const received: ParsedMail[] = [];
let refusing: { readonly code: number } | "hang up" | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_to, _session, done) {
    if (refusing && refusing !== "hang up") return done(Object.assign(new Error("no such mailbox"), { responseCode: refusing.code }));
    done();
  },
  onData(stream, session, done) {
    simpleParser(stream)
      .then((mail) => {
        received.push(mail);
        if (refusing === "hang up") return server.connections.forEach((each) => each.close());
        done();
      })
      .catch(done);
    void session;
  },
});

let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  received.length = 0;
  refusing = null;
});

const message: OutgoingMessage = {
  onceKey: "quote.sent:1",
  channel: "email",
  to: "lin@boyuan.example",
  toName: "林工",
  copyTo: "li.lei@dealdock.example",
  language: "zh",
  ...fillTemplate(
    "quoteSent",
    { customer: "林工", company: "德达", quote: "QT-31", total: "¥8,600.00", validUntil: "2026-12-25 周五", owner: "韩梅梅" },
    "zh",
    {},
  ),
  files: [],
};

const paper: PrintedDocument = {
  language: "zh",
  fileName: "报价单 QT-31",
  title: "报价单",
  number: "QT-31",
  company: "德达工业",
  facts: [{ label: "客户", value: "博远" }],
  table: {
    columns: [
      { title: "名称", width: "wide" },
      { title: "金额", align: "right" },
    ],
    rows: [["深沟球轴承", "¥38.50"]],
  },
  totals: [{ label: "合计", value: "¥38.50", strong: true }],
  notes: ["以上含税。"],
  barcode: "QT-31",
  signatures: ["签字"],
  pageWords: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};

test("an e-mail arrives with its Chinese words, its copy and the PDF under its name", async () => {
  const mail = smtpMail({ url, from: "德达 <sales@dealdock.example>" });
  const bytes = await pdfPrinter().print(paper);
  const files = [{ name: "报价单 QT-31.pdf", mediaType: "application/pdf", bytes }];
  const id = await mail.send({ ...message, files });
  const [arrived] = received;
  expect(arrived?.subject).toBe("德达报价单 QT-31");
  expect(arrived?.text).toContain("总价 ¥8,600.00，有效期至2026-12-25 周五");
  expect([arrived?.to, arrived?.cc].flat().map((each) => each?.text)).toEqual(['"林工" <lin@boyuan.example>', "li.lei@dealdock.example"]);
  expect(arrived?.attachments.map(({ filename, contentType, size }) => [filename, contentType, size])).toEqual([
    ["报价单 QT-31.pdf", "application/pdf", bytes.length],
  ]);
  expect(arrived?.messageId).toBe(id);
  expect(await smtpMail({ url, from: "sales@dealdock.example" }).send(message)).toBe(id);
  mail.close();
});

test.each([
  [550, { final: true }],
  [450, { final: false }],
])("a mailbox that is refused with %i is given up or tried again", async (code, how) => {
  refusing = { code };
  const mail = smtpMail({ url, from: "sales@dealdock.example" });
  await expect(mail.send({ ...message, copyTo: null })).rejects.toMatchObject({ how });
  mail.close();
});

test("a server that hangs up on the text may have taken it", async () => {
  refusing = "hang up";
  const mail = smtpMail({ url, from: "sales@dealdock.example" });
  const problem: unknown = await mail.send(message).catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(DeliveryFailure);
  expect((problem as DeliveryFailure).how.unsure).toBe(true);
  mail.close();
});

test("a server that is not there has taken nothing", async () => {
  const mail = smtpMail({ url: "smtp://127.0.0.1:1", from: "sales@dealdock.example" });
  await expect(mail.send(message)).rejects.toMatchObject({ how: { final: false, unsure: false } });
  mail.close();
});
