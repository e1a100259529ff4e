// 6. Correcting: a reader says what should stand, sees who did so, and takes it back.
import { check } from "../harness.mjs";

async function first(page, address) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
}

export async function speaker({ page, address, look }) {
  await first(page, address);
  await page.locator(".entry.statement .aside a").first().click();
  const before = await page.locator("h1").innerText();
  check((await page.locator(".corrected").count()) === 0, "something is corrected before anybody did");
  await page.locator("#correct > summary").click();
  await look("form");
  const names = await page.locator("#names option").evaluateAll((options) => options.map((o) => o.value));
  const other = names.find((name) => name !== before);
  await page.locator("#correct [name=speaker]").fill(other);
  await page.locator("#correct [name=by]").fill("Mai <b>Lan</b>");
  await page.locator("#correct [name=reason]").fill("<script>alert(1)</script> nghe lại");
  await page.locator("#correct button").click();
  check((await page.locator("h1").innerText()) === other, "the speaker did not change");
  check((await page.locator(".corrected").innerText()).includes("Mai <b>Lan</b>"), "nobody is named");
  check((await page.locator(".corrections li").innerText()).includes("<script>alert(1)</script>"), "no reason");
  check((await page.locator("#correct [name=by]").inputValue()) === "Mai <b>Lan</b>", "the name was forgotten");
  await look("corrected");
  await page.reload();
  check((await page.locator(".corrections > li").count()) === 1, "loading again corrected again");
  await page.locator(".undoing button").click();
  await page.locator("#corrections li.state-undone").waitFor();
  await page.goBack();
  await page.reload();
  check((await page.locator("h1").innerText()) === before, "undoing did not bring it back");
  check((await page.locator(".corrected").count()) === 0, "still marked as corrected");
}
speaker.alone = true;

export async function missed({ page, address, look }) {
  await first(page, address);
  const count = () => page.locator(".entry.statement").count();
  const before = await count();
  // Nobody's words: the last sentence of the paragraph before the last.
  const line = (await page.locator(".text p.body").nth(-2).innerText()).trim().replace(/[.]$/, "").split(/[.!?] /).pop();
  await page.locator("#missed > summary").click();
  await look("form");
  await page.locator("#missed [name=content]").fill("một con voi không có trong bài");
  await page.locator("#missed [name=by]").fill("Nam");
  await page.locator("#missed button").click();
  check((await page.locator("main").innerText()).includes("không có trong bài"), "no word of what is wrong");
  await page.goBack();
  await page.locator("#missed").evaluate((details) => { details.open = true; });
  await page.locator("#missed [name=content]").fill(line);
  await page.locator("#missed [name=by]").fill("Nam");
  await page.locator("#missed button").click();
  check((await count()) === before + 1, "no statement was added");
  await look("added");
  await page.locator(".undoing button").click();
  check((await count()) === before, "undoing left it there");
}
missed.alone = true;
missed.expects = /400/;  // words that do not stand in the report are refused

export async function encounter({ page, address, look }) {
  await first(page, address);
  for (let n = 0; (await page.locator(".entry.encounter").count()) === 0; ++n) {
    await page.goto(address + "/reports");
    await page.locator("a.title").nth(n).click();
  }
  await page.locator(".entry.encounter a.correct").first().click();
  check((await page.locator("#correct[open], .unfolded").count()) > 0, "no form");
  await page.locator("#correct").evaluate((details) => { details.open = true; });
  await look("form");
  await page.locator("[name=status]").selectOption("cancelled");
  await page.locator("[name=by]").fill("Nam");
  await page.locator("#correct button").click();
  check((await page.locator(".entry.encounter .corrected").count()) === 1, "not marked as corrected");
  await look("corrected");
}
encounter.alone = true;

export async function story({ page, address, look }) {
  await first(page, address);
  await page.locator("#other-story > summary").click();
  await look("form");
  await page.locator("#other-story [name=by]").fill("Nam");
  await page.locator("#other-story button").click();
  check((await page.locator("#corrections .corrections a").count()) === 2, "the move is not told");
  await look("moved");
}
story.alone = true;
