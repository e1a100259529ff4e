// 4. A report: its text with every entry marked on demand; two reports beside each other.
import { check } from "../harness.mjs";

export async function report({ page, address, look }) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
  await look();
  const said = page.locator(".text .said").first();
  const back = () => said.evaluate((element) => getComputedStyle(element).backgroundColor);
  const on = await back();
  await page.locator(".show-said").uncheck();
  check((await back()) !== on, "the check box marks nothing");
  await page.locator(".show-named").check();
  await page.locator(".show-parts").check();
  check(await page.locator(".part-name").first().isVisible(), "the parts are not told apart");
  await look("names");
}

export async function compare({ page, address, look, phone }) {
  await page.goto(address + "/reports/thoi-cuoc-24-2025-09-10-1");
  await page.locator(".pair select[name=b]").selectOption("hai-dang-2025-09-11-1");
  await page.locator(".pair button").click();
  await page.waitForURL("**/compare?**");
  check((await page.locator(".heads p.title").allInnerTexts()).length === 2, "not two reports");
  const cells = page.locator("#shared ~ .sides").first().locator("> div");
  check((await cells.count()) === 2, "nothing shared is aligned");
  const [a, b] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  check(phone ? b.y >= a.y + a.height : Math.abs(a.y - b.y) < 2, "the two sides do not stand as they should");
  check((await page.locator("#alone ~ .sides .entry").count()) > 0, "nothing that one of them tells alone");
  await look();
  await page.emulateMedia({ media: "print" });
  await page.locator(".top nav").waitFor({ state: "hidden" });
}
