// 9. The reader's tongue, and a page that reads whatever the browser can do.
import { check } from "../harness.mjs";

export async function tongue({ page, address, look }) {
  await page.goto(address + "/");
  await page.locator("a.tongue").click();
  check((await page.locator("html").getAttribute("lang")) === "en", "the tongue did not change");
  await page.goto(address + "/");
  check((await page.locator("html").getAttribute("lang")) === "en", "the tongue was forgotten");
  await look();
}
