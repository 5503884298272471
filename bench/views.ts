import { holdCase, sizeOf, viewAddresses } from "../test/support/served.ts";
import { ROOT } from "./kit.ts";

const LIMIT = 300_000;
const held = await holdCase(`${ROOT}/cases/ukraine-2025`);
for (const address of [...viewAddresses(held), ...held.brief.findings.map(({ id }) => `/findings/${id}`)]) {
  const start = performance.now();
  const bytes = await sizeOf(held.app, address);
  const isPage = !address.startsWith("/findings/");
  if (isPage || bytes > LIMIT) console.log(`${`page ${address}`.padEnd(66)} ${String(bytes).padStart(10)} bytes before compression, drawn in ${(performance.now() - start).toFixed(0)} ms${bytes > LIMIT ? `, wanted ${LIMIT}: MISSED` : ""}`);
}
