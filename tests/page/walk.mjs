// walk.mjs SOTIN SAMPLES FILE WALK: takes one walk of walks/FILE.mjs through the page in every kind of window.
// Exit code 77 where there is no browser. SOTIN_SHOTS=folder keeps what `look` saw; SOTIN_KIND=desk-dark takes
// one kind only.
import path from "node:path";
import { check, kinds, launch, look, open, serve, tools } from "./harness.mjs";

const [sotin, samples] = process.argv.slice(2, 4).map((file) => path.resolve(file));
const [file, name] = process.argv.slice(4);
const shots = process.env.SOTIN_SHOTS && path.resolve(process.env.SOTIN_SHOTS);
const have = await tools();
if (!have) {
  console.log("no browser or no node_modules here: see .ci/run");
  process.exit(77);
}
const walk = (await import(`./walks/${file}.mjs`))[name];
check(typeof walk === "function", `no walk ${name} in walks/${file}.mjs`);

const input = walk.empty ? null : samples;
let server = null;
const browser = await launch(have.playwright);
try {
  for (const kind of kinds) {
    if (process.env.SOTIN_KIND && process.env.SOTIN_KIND !== kind.name) continue;
    if (walk.needsScript && !kind.script) continue;
    if (server && walk.alone) server = void (await server.stop());
    server ??= await serve(sotin, input);
    const { context, page, wrong } = await open(browser, kind, server.address);
    page.setDefaultTimeout(20_000);
    const seen = (part = "") =>
      look(page, kind.script ? have.axe : null, [name, part, kind.name].filter(Boolean).join("-"), shots);
    try {
      await walk({ page, context, server, address: server.address, kind: kind.name, script: kind.script,
        phone: kind.name.startsWith("phone"), look: seen, samples });
    } catch (error) {
      throw new Error(`${kind.name}, at ${page.url()}: ${error.message}\n${wrong.join("\n")}`);
    }
    const unexpected = wrong.filter((words) => !walk.expects?.test(words));
    check(unexpected.length === 0, `${kind.name}: ${unexpected.join("\n")}`);
    await context.close();
  }
} finally {
  await browser.close();
  if (server) await server.stop();
}
