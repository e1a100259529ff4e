// 1. Home: what is there, and how reports come in.
import { check } from "../harness.mjs";

export async function stories({ page, address, look }) {
  await page.goto(address + "/");
  check((await page.locator("ol.list > li").count()) > 0, "the list is empty");
  await look();
}

export async function empty({ page, address, look }) {
  await page.goto(address + "/");
  await look();
  await page.locator("textarea").fill("Bà Lý Thị Hoa cho biết chợ Lách sẽ mở lại nếu nước rút.\n");
  await page.locator("form.reading button").click();
  await page.waitForURL("**/reports/**");
  check((await page.locator(".entry.statement").count()) === 1, "no statement was read");
  await look("read");
}
empty.empty = true;
empty.alone = true;
