// 4. A report: its text with every entry marked on demand.
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
  await look("names");
}
