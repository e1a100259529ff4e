// 1. Home: what is new since this browser last looked, and how reports come in.
import fs from "node:fs";
import path from "node:path";
import { check } from "../harness.mjs";

/** Lines [from, to) of the samples, read into the ledger by the command. */
function readSamples({ server, samples }, from, to) {
  const file = path.join(server.folder, `samples-${from}.jsonl`);
  fs.writeFileSync(file, fs.readFileSync(samples, "utf8").trimEnd().split("\n").slice(from, to).join("\n") + "\n");
  server.read(file);
}

const count = (page, selector) => page.locator(selector).count();
const click = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

export async function stories({ page, address, look }) {
  await page.goto(address + "/");
  const all = await count(page, "ol.list > li");
  check(all > 3, "the list is empty");
  check((await count(page, ".list > .fresh")) === 0, "a browser that never looked is told of news");
  await look();
  await page.locator("#find").last().fill("doi tau");
  await click(page, "Lọc");
  await page.waitForURL("**find=doi**");
  const some = await count(page, "ol.list > li");
  check(some > 0 && some < all, `the filter without marks gives ${some} of ${all}`);
  await page.getByRole("link", { name: "bỏ lọc" }).click();
  check((await count(page, "ol.list > li")) === all, "the filter cannot be taken away");
}

export async function news(walk) {
  const { page, address, look } = walk;
  readSamples(walk, 0, 8);
  await page.goto(address + "/");
  await click(page, "Đánh dấu đã đọc đến đây");
  await page.waitForSelector("form.undo");
  check((await count(page, ".list > .fresh")) === 0, "something is new right after the mark");
  readSamples(walk, 8, 12);
  await page.goto(address + "/");
  const fresh = await count(page, ".list > .fresh");
  check(fresh > 0, "new reports make nothing new");
  check(await page.locator("ol.list > li").first().evaluate((li) => li.classList.contains("fresh")), "news is not first");
  check((await page.locator(".news-counts").first().innerText()).match(/\d/), "no counts");
  await page.locator(".list > .fresh details summary").first().click();
  await look();
  const place = page.locator(".news a.quoted").first();
  const words = (await place.innerText()).slice(0, 20);
  await place.click();
  await page.waitForURL("**/reports/**");
  check((await page.locator("main").innerText()).includes(words), "the news is not where its link leads");
  // One story is marked on its own page, and the mark taken back.
  await page.goto(address + "/");
  await page.locator(".list > .fresh a.title").first().click();
  check((await count(page, "#new .news > li")) > 0, "the story does not say what is new");
  await look("story");
  await click(page, "Đánh dấu đã đọc");
  await page.getByText("Không có gì mới từ lần xem trước").waitFor();
  check((await count(page, "#new .news > li")) === 0, "the mark of the story has no effect");
  await page.goto(address + "/");
  check((await count(page, ".list > .fresh")) === fresh - 1, "marking one story marked others");
  await click(page, "Hoàn tác đánh dấu");
  await page.waitForFunction((wanted) => document.querySelectorAll(".list > .fresh").length === wanted, fresh)
    .catch(() => {});
  check((await count(page, ".list > .fresh")) === fresh, "the mark was not taken back");
  await page.locator("#only").selectOption("statements");
  await click(page, "Lọc");
  await page.waitForURL("**only=statements**");
  check((await count(page, ".list > li")) <= fresh && (await count(page, ".list > .fresh")) > 0, "the filter of kinds is off");
  await page.goto(address + "/");
  await click(page, "Đánh dấu tất cả đã đọc");
  await page.getByRole("heading", { name: "Không có gì mới" }).waitFor();
  check((await count(page, ".list > .fresh")) === 0, "marking all leaves something new");
  const cookies = await walk.context.cookies();
  const own = cookies.find((cookie) => cookie.name.startsWith("seen-"));
  check(own?.httpOnly && own.sameSite === "Strict", `the mark's cookie is open: ${JSON.stringify(cookies)}`);
}
news.empty = true;
news.alone = true;

export async function sample({ page, address, look }) {
  await page.goto(address + "/");
  await look();
  await click(page, "Đọc thử chuyện mẫu");
  await page.waitForURL("**/reading/**");
  const done = page.getByRole("heading", { name: "Đã đọc xong" });
  for (let i = 0; i < 30 && (await done.count()) === 0; ++i) await page.waitForTimeout(500);
  check((await done.count()) === 1, "the reading does not end");
  check((await page.locator("[data-count=reports]").innerText()) === "12", "not twelve reports");
  await look("done");
  await page.getByRole("link", { name: "Xem các chuyện" }).click();
  check((await count(page, "ol.list > li")) > 3, "the reports have no stories");
}
sample.empty = true;
sample.alone = true;

export async function paste({ page, address, look }) {
  await page.goto(address + "/read");
  await look();
  await page.locator("textarea").fill("Bà Lý Thị Hoa cho biết chợ Lách sẽ mở lại nếu nước rút.\n");
  await click(page, "Đọc vào sổ");
  await page.waitForURL(/\/(reports|reading)\//);
  if (page.url().includes("/reading/")) await page.locator("a.title").first().click();
  check((await count(page, ".entry.statement")) === 1, "no statement was read");
  await page.goto(address + "/");
  check((await count(page, "ol.list > li")) === 1, "what was pasted has no story");
}
paste.empty = true;
paste.alone = true;

export async function files({ page, address, server, look }) {
  const folder = path.join(server.folder, "tin");
  fs.mkdirSync(path.join(folder, "con"), { recursive: true });
  fs.writeFileSync(path.join(folder, "mot.txt"), "Ông Lê Văn Tám nói cầu Mây Tre sẽ xong trong tháng 5.\n");
  fs.writeFileSync(path.join(folder, "con", "hai.txt"), "Bà Trần Thị Út cho biết đò ngang còn chạy.\n");
  fs.writeFileSync(path.join(folder, "anh.png"), "PNG");
  const broken = path.join(server.folder, "hong.jsonl");
  fs.writeFileSync(broken, '{"id":"hong-1","text":"Ông Sáu nói nước rút chậm."}\n{hong\n');
  await page.goto(address + "/read");
  await page.locator("#files").setInputFiles(broken);
  await page.locator("#folder").setInputFiles(folder);
  await click(page, "Đọc vào sổ");
  await page.waitForURL("**/reading/**");
  const done = page.getByRole("heading", { name: "Đã đọc xong" });
  for (let i = 0; i < 30 && (await done.count()) === 0; ++i) await page.waitForTimeout(500);
  check((await page.locator("[data-count=reports]").innerText()) === "3", "not three reports");
  check((await page.locator(".failures").innerText()).includes("hong.jsonl:2"), "the failure has no place");
  check((await page.locator(".told").innerText()).includes("bỏ qua 1 tệp"), "the picture is not told of");
  await look();
}
files.empty = true;
files.alone = true;
