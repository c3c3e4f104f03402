import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const hasChromium = existsSync(chromiumPath);
if (!hasChromium)
  console.warn(
    `skipped: the try-it page in a browser (no chromium at ${chromiumPath}; set CHROMIUM_PATH)`,
  );

const note = "jual gorengan 350rb, beli minyak 38rb";
const phone = { width: 360, height: 740 };

describe.skipIf(!hasChromium)("the try-it page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "arthiusaha-browser-"));
  const faults: string[] = [];
  let service: ReturnType<typeof serve>;
  let context: BrowserContext;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    service = serve(join(folder, "data"));
    url = await addressOf(service);
    context = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: chromiumPath,
      headless: true,
      viewport: { width: 1280, height: 800 },
      timezoneId: "Asia/Jakarta",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error") faults.push(line.text());
    });
    page.on("response", (answer) => {
      if (answer.status() >= 400)
        faults.push(`${answer.status()} ${answer.url()}`);
    });
    page.on("request", (request) => {
      if (
        !/^(data|blob):/.test(request.url()) &&
        !request.url().startsWith(url)
      )
        faults.push(`asked elsewhere: ${request.url()}`);
    });
    await page.goto(url);
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    service?.kill();
    await service?.exited;
    rmSync(folder, { recursive: true, force: true });
  });

  const mitraChat = () => page.locator("#mitra-chat");
  const officerChat = () => page.locator("#officer-chat");
  const sees = async (text: string) =>
    await mitraChat().getByText(text).last().waitFor();
  const overflow = () =>
    page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
  const addressedDay = () => page.locator("#today").textContent();

  test("Ibu Rini is shown first, Silver, and a note is booked and answered once she agreed", async () => {
    await page.locator("#mitra-name", { hasText: "Ibu Rini" }).waitFor();
    expect(await page.locator("#tier").textContent()).toBe("Silver");
    await page.locator("#text").fill(note);
    await page.locator("#text").press("Enter");
    await sees("Balas SETUJU atau TOLAK");
    await page.getByRole("button", { name: "SETUJU" }).click();
    await sees(
      "Terima kasih, Ibu Rini! ✅ Tercatat: masuk Rp350.000, keluar Rp38.000.",
    );
    await sees("Arus kas hari ini positif Rp312.000.");
    await sees("Status: Silver");
    expect(await page.locator("#text").inputValue()).toBe("");
  });

  test("within seven days five mitra rise to Gold, and her officer reads of Ibu Rini", async () => {
    for (let press = 1; press <= 7; press++) {
      const before = await addressedDay();
      await page.locator("#next-day").click();
      await page.waitForFunction(
        (day) => document.querySelector("#today")!.textContent !== day,
        before,
      );
      await page.locator("#next-day:enabled").waitFor();
    }
    const hers = officerChat().locator(".hers");
    await hers.getByText("baru saja naik ke").first().waitFor();
    expect(await hers.first().textContent()).toContain(
      "Halo, kabar baik! Mitra Ibu Rini baru saja naik ke Tier Gold.",
    );
    expect(await hers.first().locator("strong").allTextContents()).toEqual([
      "Ibu Rini",
      "Tier Gold",
    ]);
    expect(await page.locator("#tier").textContent()).toBe("Gold");
    const alerts = await (await fetch(`${url}try/alerts`)).json();
    const rises = (alerts as { text: string }[]).filter(({ text }) =>
      text.includes("naik ke *Tier Gold*"),
    );
    expect(rises.length).toBeGreaterThanOrEqual(5);
  });

  test("a photo is shown before it is sent, goes through, and is read here", async () => {
    await page.locator("#photo").setInputFiles({
      name: "catatan.jpg",
      mimeType: "image/jpeg",
      buffer: await drawNote(page),
    });
    await page.locator("#preview img").waitFor();
    await page.locator("#send").click();
    await sees("Dari foto saya baca masuk Rp350.000 (");
    await page.locator("#text").fill("1");
    await page.locator("#text").press("Enter");
    await sees("(Status: Gold) Salah?");
    const shown = mitraChat().locator("img");
    await shown.waitFor();
    expect(
      await shown.evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBe(300);
  });

  test("the emoji of an answer are drawn, font or no font, and stay text to a reader", async () => {
    await page.locator("#text").fill("jual teh 20rb, gas 22");
    await page.locator("#text").press("Enter");
    await sees("Gas Rp22.000 atau Rp22?");
    for (const sign of ["✅", "❓"]) {
      const drawn = mitraChat().locator(".emoji", { hasText: sign }).last();
      expect(
        await drawn.evaluate((span) => getComputedStyle(span).backgroundImage),
      ).toStartWith('url("data:image/svg+xml');
    }
    await page.locator("#text").fill("2");
    await page.locator("#text").press("Enter");
    await sees("keluar Rp22 (");
  });

  test("what is no photo is refused on the page itself", async () => {
    await page.locator("#photo").setInputFiles({
      name: "catatan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF"),
    });
    await page.getByRole("alert").getByText("Itu bukan foto.").waitFor();
  });

  test("another mitra is found by her name, with her own chat", async () => {
    await page.locator("#choose").click();
    await page.locator("#search").fill("cust-000004");
    await page.locator("#search").press("Enter");
    await page.locator("#mitra-name", { hasText: "Ibu Nur" }).waitFor();
    await sees("Belum ada pesan.");
    await page.locator("#choose").click();
    await page.locator("#search").fill("rini");
    await page.locator("#people-list button").first().click();
    await sees("Status: Silver");
  });

  test("on a phone both chats are used as tabs, and nothing scrolls sideways", async () => {
    await page.setViewportSize(phone);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator("#text").fill("status");
    await page.locator("#send").click();
    await sees("Ibu sekarang Gold");
    await page.getByRole("tab", { name: "Chat petugas" }).click();
    await officerChat().getByText("Tier Gold").last().waitFor();
    expect(await mitraChat().isVisible()).toBe(false);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole("tab", { name: "Chat petugas" }).press("ArrowLeft");
    await mitraChat().waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize(phone);
  });

  test("after a reload everything stands as it was", async () => {
    await page.reload();
    await sees("Ibu sekarang Gold");
    expect(await addressedDay()).not.toBe("…");
  });

  test("the page had no error, and asked nothing of anybody else", () => {
    expect(faults).toEqual([]);
  });
});

function serve(dataDir: string) {
  const { PATH } = process.env;
  return Bun.spawn([process.execPath, "src/main.ts", "serve"], {
    cwd: join(import.meta.dir, "../.."),
    env: { PATH, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    stdout: "pipe",
    stderr: "inherit",
    stdin: "ignore",
  });
}

/** The address that the service prints once it serves. */
async function addressOf(service: ReturnType<typeof serve>): Promise<string> {
  let printed = "";
  for await (const chunk of service.stdout) {
    printed += new TextDecoder().decode(chunk);
    const found = printed.match(/http:\/\/127\.0\.0\.1:\d+\//);
    if (found) return found[0];
  }
  throw new Error(`the service ended without serving:\n${printed}`);
}

/** A small photo of a note, drawn in the browser. */
async function drawNote(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 300;
    canvas.height = 200;
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "#fdf8ea";
    pen.fillRect(0, 0, 300, 200);
    pen.fillStyle = "#223";
    pen.font = "20px serif";
    pen.fillText("jual gorengan 350.000", 20, 60);
    pen.fillText("beli minyak 38.000", 20, 100);
    return canvas.toDataURL("image/jpeg");
  });
  return Buffer.from(url.split(",")[1]!, "base64");
}
