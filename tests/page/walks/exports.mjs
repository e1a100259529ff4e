// 8. Exports: every form is fetched from the page, as a file.
import fs from "node:fs";
import { check } from "../harness.mjs";

export async function exports({ page, address, look }) {
  await page.goto(address + "/");
  await page.getByRole("link", { name: "Lấy dữ liệu ra" }).click();
  await page.waitForURL("**/data");
  await look();
  const links = page.locator(".exports a.title");
  check((await links.count()) === 6, `${await links.count()} forms`);
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const bytes = fs.readFileSync(await download.path());
    check(bytes.subarray(0, 2).toString() === "PK", `${await link.innerText()} is no archive`);
    check(bytes.includes("manifest.json"), `${await link.innerText()} has no manifest`);
  }
}
