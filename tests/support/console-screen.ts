import type { Locator, Page } from "playwright-core";

/** One window of the console, used as people use it: by what is written on it. */
export class ConsoleScreen {
  constructor(private readonly page: Page) {}

  /** The chat of that person; of several side by side, theirs. */
  chat(name: string): Locator {
    return this.page.locator(".column").filter({ has: this.page.getByRole("heading", { level: 2, name, exact: true }) });
  }

  async say(name: string, text: string): Promise<void> {
    const field = this.chat(name).locator(".composer-field");
    await field.fill(text);
    await field.press("Enter");
  }

  /** The newest card whose title begins so. */
  card(name: string, title: string): Locator {
    return this.chat(name)
      .locator(".card")
      .filter({ has: this.page.locator(".card-title", { hasText: title }) })
      .last();
  }

  /** Waits until the newest card of that title shows that state. */
  async sees(name: string, title: string, state: string): Promise<void> {
    await this.card(name, title).locator(".state", { hasText: state }).waitFor();
  }

  /** Waits for a sentence of the bot, or something written on a card. */
  async reads(name: string, text: string): Promise<void> {
    await this.chat(name).locator(".message.bot").getByText(text).last().waitFor();
  }

  /** Opens all that is folded on the newest card of that title. */
  async unfold(name: string, title: string): Promise<void> {
    for (const fold of await this.card(name, title).locator("summary").all()) await fold.click();
  }

  /** Taps the newest button of that label, and says yes where the page asks. */
  async tap(name: string, label: string): Promise<void> {
    await this.chat(name).locator(".card").getByRole("button", { name: label, exact: true }).last().click();
    const yes = this.page.getByRole("dialog").getByRole("button", { name: label, exact: true });
    if (await yes.isVisible()) await yes.click();
  }

  /** Answers the newest form, by the labels of its fields. */
  async fill(name: string, answers: Readonly<Record<string, string>>): Promise<void> {
    const form = this.chat(name).locator(".card-form").last();
    for (const [label, answer] of Object.entries(answers)) await form.getByLabel(label).fill(answer);
  }

  /** On a phone: opens the drawer and chooses a colleague there. */
  async turnTo(name: string, openPeople: string): Promise<void> {
    await this.page.getByRole("button", { name: openPeople }).click();
    await this.page
      .locator(".people")
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
    await this.chat(name).waitFor();
  }

  async isInsideItsWindow(): Promise<boolean> {
    return this.page.evaluate("document.documentElement.scrollWidth <= innerWidth");
  }

  async photograph(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}
