// 2. A story: its summary, timeline, and the reports it stands on.
import { check } from "../harness.mjs";

export async function story({ page, address, look }) {
  await page.goto(address + "/");
  await page.locator("a.title").first().click();
  await page.waitForURL("**/stories/**");
  check((await page.locator("#reports").count()) === 1, "no list of reports");
  check((await page.locator(".days li").count()) > 0, "no timeline");
  await look();
}
