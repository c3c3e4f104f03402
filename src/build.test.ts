import { beforeAll, expect, test } from "bun:test";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, run, startServe } from "./testing/process.ts";
import { until } from "./testing/service.ts";

const project = join(import.meta.dir, "..");
const folder = freshFolder();
const binary = join(folder, "arthiusaha");

// A build of its own, copied alone into an empty folder.
beforeAll(async () => {
  const built = await run([process.execPath, "src/build.ts"], {}, project);
  expect(built.error + built.out).toContain("dist/arthiusaha");
  copyFileSync(join(project, "dist/arthiusaha"), binary);
}, 120_000);

test("the binary alone in an empty folder serves the try-it page and keeps its data there", async () => {
  {
    await using service = await startServe([binary], {}, folder);
    const page = await (await fetch(service.url)).text();
    expect(page).toContain("ArthiUsaha");
    for (const [, path] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect([path, (await fetch(new URL(path!, service.url))).status]).toEqual(
        [path, 200],
      );
    const script = await fetch(`${service.url}docs/swagger-ui-bundle.js`);
    expect((await script.text()).length).toBeGreaterThan(100_000);
    const people = (await (
      await fetch(`${service.url}try/people`)
    ).json()) as unknown[];
    expect(people).toHaveLength(300);
    expect(await drawnFor(service.url)).toEqual([
      "image/png",
      "application/pdf",
    ]);
    const played = await fetch(`${service.url}try/next-day`, {
      method: "POST",
      headers: {
        origin: new URL(service.url).origin,
        "sec-fetch-site": "same-origin",
      },
    });
    expect(played.status).toBe(200);
    // A command of the same binary is done by the service that has the data open.
    const refreshed = await run(
      [binary, "refresh", "--as-of", "2026-11-20"],
      {},
      folder,
    );
    expect(refreshed.exitCode).toBe(0);
    service.process.kill("SIGTERM");
    expect(await service.process.exited).toBe(0);
  }
  await using again = await startServe([binary], {}, folder);
  expect((await fetch(`${again.url}health`)).status).toBe(200);
}, 60_000);

/** What kinds of file a mitra of the sample is sent for "grafik" and "laporan". */
async function drawnFor(url: string): Promise<(string | null)[]> {
  const customer = "CUST-000002";
  const headers = {
    origin: new URL(url).origin,
    "sec-fetch-site": "same-origin",
  };
  const heard = async () => {
    const thread = await fetch(`${url}try/thread?customer=${customer}`);
    const { messages } = (await thread.json()) as {
      messages: { sender: string; file: string | null }[];
    };
    return messages.filter(({ sender }) => sender === "service");
  };
  const say = async (text: string) => {
    const before = (await heard()).length;
    const body = new FormData();
    body.set("customer", customer);
    body.set("text", text);
    await fetch(`${url}try/messages`, { method: "POST", body, headers });
    await until(async () => (await heard()).length > before);
  };
  for (const text of ["halo", "SETUJU", "jual gorengan 350rb"]) await say(text);
  const types: (string | null)[] = [];
  for (const text of ["grafik", "laporan"]) {
    await say(text);
    const { file } = (await heard()).at(-1)!;
    const drawn = await fetch(new URL(file!, url));
    types.push(drawn.headers.get("content-type"));
    expect((await drawn.bytes()).length).toBeGreaterThan(10_000);
  }
  return types;
}

test("every command works from the binary", async () => {
  const data = join(folder, "generated");
  const env = { DATA_DIR: join(folder, "other") };
  const steps: [string[], string][] = [
    [
      [
        "generate",
        "--mitra",
        "50",
        "--seed",
        "7",
        "--clock",
        "2026-11-01",
        "--out",
        data,
      ],
      "bills.csv",
    ],
    [["migrate"], "No migration was pending"],
    [["load", data, "--snapshot-date", "2026-11-01"], "customers.csv"],
    [["load", data, "--snapshot-date", "2026-11-01"], "Nothing changed"],
    [["refresh"], "50 mitra"],
    [["eval", "receipts", await onePicture()], "1 cases: exact 1"],
    [["eval", "notes", await oneNote(), "--reader", "ocr"], "1 cases: exact 1"],
    [["--help"], "serve"],
  ];
  for (const [args, expected] of steps) {
    const { exitCode, out, error } = await run([binary, ...args], env, folder);
    expect([args[0], exitCode, error]).toEqual([args[0]!, 0, ""]);
    expect(out).toContain(expected);
  }
}, 120_000);

/** A table with a note whose own sum bears it out. */
async function oneNote(): Promise<string> {
  const path = join(folder, "note.tsv");
  const note = "jual gorengan 350rb\\nbeli minyak 38rb\\nsisa 312rb";
  await Bun.write(path, `n1\t${note}\tin:350000 out:38000\n`);
  return path;
}

/** A folder with one of the drawn receipts and what is expected of it. */
async function onePicture(): Promise<string> {
  const drawn = join(project, "src/testing/pictures/drawn");
  const own = join(folder, "picture");
  mkdirSync(own);
  const [first] = await Bun.file(join(drawn, "expected.json")).json();
  await Bun.write(join(own, "expected.json"), JSON.stringify([first]));
  copyFileSync(join(drawn, first.file), join(own, first.file));
  return own;
}
