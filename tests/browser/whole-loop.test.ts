import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireChromium, openBrowser, type Browser } from "../support/browser";
import { startConsoleProduct, type ConsoleProduct } from "../support/console-product";
import { ConsoleScreen } from "../support/console-screen";
import { wholeLoops, type LoopInWords } from "../support/whole-loop-words";

const chromium = requireChromium();
const inBrowser = chromium ? describe : describe.skip;

jest.setTimeout(180_000);

/** `DEALDOCK_PICTURES` names a folder that shall keep what the browser showed; else the pictures go with the test. */
const kept = process.env["DEALDOCK_PICTURES"];

inBrowser("the whole loop, by hand in a browser", () => {
  let product: ConsoleProduct;
  let browser: Browser;
  let pictures: string;

  beforeEach(() => {
    pictures = kept ?? mkdtempSync(join(tmpdir(), "dealdock-pictures-"));
    mkdirSync(pictures, { recursive: true });
  });
  afterEach(async () => {
    await browser.close();
    await product.stop();
    if (!kept) rmSync(pictures, { recursive: true });
  });

  test.each(wholeLoops)("from a lead to money in the bank, in $language", async (words: LoopInWords) => {
    const { rep, manager, finance, warehouse, typed, label, state, title } = words;
    product = await startConsoleProduct(words.language);
    browser = await openBrowser(chromium ?? "", { locale: words.language === "zh" ? "zh-CN" : "en-GB" });
    const faults: string[] = [];
    const open = async (hash: string, size: { width: number; height: number }) => {
      const page = await browser.context.newPage();
      await page.setViewportSize(size);
      page.on("pageerror", (fault) => faults.push(fault.message));
      await page.goto(`${product.address}/#${hash}`);
      await page.waitForSelector(".column");
      return new ConsoleScreen(page);
    };
    const photograph = (screen: ConsoleScreen, name: string) => screen.photograph(join(pictures, `${name}-${words.language}.png`));
    const fact = async (asked: string) => (await product.settled(), product.fact(asked));
    /** The document's number in a title: `Quote $QT` becomes `Quote QT-36`. */
    const numbered = (text: string) => product.numbered(text);

    // A rep and the manager side by side at their desks.
    const desk = await open(`${rep.number}+P1`, { width: 1440, height: 900 });
    await desk.say(manager, typed.assign);
    await desk.sees(rep.name, `${title.lead} ${words.lead}`, state.assigned);
    await desk.say(rep.name, typed.qualify);
    await desk.sees(rep.name, `${title.lead} ${words.lead}`, state.qualified);
    expect(await fact(`state ${words.lead}`)).toBe("qualified");

    // The quote asks the manager; the card brings the evidence.
    await desk.say(rep.name, typed.quote);
    await desk.sees(rep.name, title.quote, state.draft);
    await desk.tap(rep.name, label.submit);
    await desk.card(manager, title.quoteApproval).getByText(words.approvalReason).waitFor();
    await photograph(desk, "console");
    expect(await fact("state $QT")).toBe("pendingApproval");
    await desk.tap(manager, label.approve);
    await desk.sees(manager, await numbered(`${title.quoteApproval} $QT`), state.approved);
    expect(await fact("state $QT")).toBe("approved");
    await desk.sees(rep.name, await numbered(`${title.quote} $QT`), state.approved);
    await desk.tap(rep.name, label.send);
    await desk.sees(rep.name, await numbered(`${title.quote} $QT`), state.sent);

    // The contract, signed on paper.
    await desk.say(rep.name, await numbered(typed.contract));
    await desk.sees(rep.name, title.contract, state.draft);
    await desk.tap(rep.name, label.submit);
    await desk.sees(rep.name, await numbered(`${title.contract} $CT`), state.approved);
    await desk.tap(rep.name, label.sign);
    await desk.fill(rep.name, { [label.file]: "B-3" });
    await desk.tap(rep.name, label.signNow);
    await desk.sees(rep.name, await numbered(`${title.contract} $CT`), state.signed);
    expect(await fact("state $CT")).toBe("signed");

    // Winning asks first; one order, the goods reserved, the receivable there.
    await desk.say(rep.name, await numbered(typed.win));
    await desk.tap(rep.name, label.yes);
    await desk.sees(rep.name, title.order, state.pendingPayment);
    await photograph(desk, "won");
    expect(await fact("state $OP")).toBe("won");
    expect(await fact("lines $SO")).toBe("C50 100 reserved 100 backordered 0 shipped 0");
    expect(await fact("stock C50 SH")).toBe("160 / 140");
    expect(await fact("money $C")).toBe("7200.00 / 0.00");

    // Finance and the warehouse on their phones.
    const phone = await open(finance.number, { width: 390, height: 844 });
    await phone.say(finance.name, typed.paid);
    await phone.fill(finance.name, { [label.amount]: "7200" });
    await photograph(phone, "phone-payment");
    await phone.tap(finance.name, label.hand);
    await phone.sees(finance.name, title.payment, state.registered);
    await phone.tap(finance.name, label.settle);
    await phone.sees(finance.name, title.payment, state.settled);
    expect(await fact("state $PAY")).toBe("settled");
    expect(await fact("state $SO")).toBe("pendingShipment");
    expect(await fact("money $C")).toBe("0.00 / 0.00");
    await desk.sees(rep.name, title.order, state.pendingShipment);

    await phone.turnTo(warehouse, label.openPeople);
    await phone.sees(warehouse, title.outbound, state.ready);
    await photograph(phone, "phone-pick");
    await phone.tap(warehouse, label.startPick);
    await phone.sees(warehouse, title.outbound, state.picking);
    await phone.tap(warehouse, label.finishPick);
    await phone.chat(warehouse).getByRole("button", { name: label.finishPick, exact: true }).waitFor({ state: "detached" });
    await phone.tap(warehouse, label.ship);
    await phone.fill(warehouse, { [label.carrier]: words.carrier, [label.tracking]: "99887767" });
    await photograph(phone, "phone-ship");
    await phone.tap(warehouse, label.shipNow);
    await phone.sees(warehouse, title.outbound, state.shipped);
    expect(await phone.isInsideItsWindow()).toBe(true);
    expect(await fact("lines $SO")).toBe("C50 100 reserved 0 backordered 0 shipped 100");
    expect(await fact("stock C50 SH")).toBe("60 / 40");

    // The rep, who did nothing since, sees how it ended.
    await desk.sees(rep.name, title.order, state.shipped);
    await desk.unfold(rep.name, title.order);
    await desk.reads(rep.name, "99887767");
    await photograph(desk, "shipped");
    expect(faults).toEqual([]);
  });
});
