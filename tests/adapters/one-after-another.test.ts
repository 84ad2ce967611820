import { oneAfterAnother } from "../../src/adapters/schedule/one-after-another";

test("a lane's work is done in the order it came, whatever fails; another lane waits for nobody", async () => {
  const inOrder = oneAfterAnother();
  const done: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const first = inOrder("one", async () => {
    await held;
    done.push("first");
    throw new Error("no");
  });
  const second = inOrder("one", async () => void done.push("second"));
  await inOrder("other", async () => void done.push("other"));
  expect(done).toEqual(["other"]);
  letGo();
  await expect(first).rejects.toThrow("no");
  await second;
  expect(done).toEqual(["other", "first", "second"]);
  expect(await inOrder("one", () => Promise.resolve(7))).toBe(7);
});
