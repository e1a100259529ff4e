// 7. The programming interface, met from the page: its document, and what it says of each address.
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
