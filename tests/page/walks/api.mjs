// 7. The programming interface, met from the page: its document, and what it says of each address.
import { readFileSync } from "node:fs";
import { check } from "../harness.mjs";

const given = { id: "hai-dang-2025-09-16-1", name: "Bagas Wirayudha", organisation: "Malaysia", party: "Malaysia", q: "tau" };

export async function api({ page, address }) {
  await page.goto(address + "/data");
  const where = await page.getByRole("link", { name: "OpenAPI 3.1" }).getAttribute("href");
  const document = await (await page.request.get(address + where)).json();
  check(document.openapi.startsWith("3.1"), "no OpenAPI 3.1");
  let asked = 0;
  for (const [path, { get }] of Object.entries(document.paths)) {
    const types = Object.keys(get?.responses?.["200"]?.content ?? {});
    if (!types.includes("application/json") || /\{(?!id\})/.test(path)) continue;
    const parameters = (get.parameters ?? []).map((one) => one.$ref
      ? document.components.parameters[one.$ref.split("/").pop()] : one);
    const query = new URLSearchParams(parameters.filter((one) => one.in === "query" && one.required)
      .map((one) => [one.name, given[one.name] ?? "tau"]));
    const full = `${address}${path.replace("{id}", given.id)}?${query}`;
    const answer = await page.request.get(full);
    check(answer.status() === 200, `${full}: ${answer.status()}`);
    check(JSON.stringify(await answer.json()).length > 2, `${full} says nothing`);
    const tag = answer.headers().etag;
    if (tag) {
      const again = await page.request.get(full, { headers: { "If-None-Match": tag } });
      check(again.status() === 304, `${full} is sent again: ${again.status()}`);
    }
    ++asked;
  }
  check(asked >= 8, `only ${asked} addresses are described`);
  const missing = await page.request.get(address + "/api/v1/reports/khong-co");
  check(missing.status() === 404 && missing.headers()["content-type"].startsWith("application/problem+json"),
    "an error is no problem document");
}

// The client that is made from that document, used in the page as the page's own scripts may use it.
export async function client({ page, address, samples }) {
  await page.goto(address + "/");
  const got = await page.evaluate(async () => {
    const api = await import("/static/api.js");
    const reports = [];
    for await (const one of api.pages(api.listReports, { limit: 5 })) reports.push(...one.reports);
    const { stories } = await api.listStories();
    const report = await api.getReport(reports[0].id);
    const problem = await api.getReport("nothing").catch((error) => error);
    const found = await api.search({ q: "tàu" });
    return { reports: reports.map((row) => row.id), stories, report, problem: [problem.status, problem.constructor.name],
      hits: found.hits.length, archive: api.exportAll("csv") };
  });
  const all = readFileSync(samples, "utf8").trim().split("\n").length;
  check(got.reports.length === all, `${got.reports.length} reports of ${all} in pages of five`);
  check(new Set(got.reports).size === all, "a report stands on two pages");
  check(got.stories.length > 0 && got.stories[0].reports > 0, "no story");
  check(got.report.schema === "sotin.report/1" && got.report.text.length > 0, "no report");
  check(got.problem[0] === 404 && got.problem[1] === "ApiProblem", `a missing report gives ${got.problem}`);
  check(got.hits > 0 && got.archive === "/api/v1/exports/csv", `${got.hits} hits, ${got.archive}`);
}
client.needsScript = true;
client.expects = /404/;  // it asks for a report that is not there
