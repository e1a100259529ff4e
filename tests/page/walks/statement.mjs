// 3. A statement: its words in place and whose word it is.
import { check } from "../harness.mjs";

export async function statement({ page, address, look }) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
  await page.locator(".entry.statement .aside a").first().click();
  check((await page.locator("blockquote").innerText()).length > 10, "no words");
  check((await page.locator("table tbody tr").count()) >= 2, "no chain");
  await look();
}
