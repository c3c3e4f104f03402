/**
 * Draws receipts and pages of cash books as if they were photographed: another font,
 * tilt, light and noise for each. The same seed gives the same papers.
 *   bun src/testing/pictures/draw.ts DIR [RECEIPTS] [PAGES] [SEED]
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import {
  between,
  pick,
  randomStream,
  type Random,
} from "../../loading/generate/random.ts";
import { drawPage } from "./pages.ts";
import type { Expected, Paper } from "./paper.ts";
import { drawReceipt } from "./receipts.ts";

const [folder, receipts = "6", pages = "3", seed = "1"] = process.argv.slice(2);
if (!folder)
  throw new Error(
    "Say where to: bun src/testing/pictures/draw.ts DIR [RECEIPTS] [PAGES] [SEED]",
  );

const families = [
  "vt323",
  "courier-prime",
  "inconsolata",
  "share-tech-mono",
  "roboto-condensed",
  "patrick-hand",
  "kalam",
  "handlee",
];
const fontFaces = await Promise.all(
  families.map(async (name) => {
    const file = join(
      "node_modules/@fontsource",
      name,
      "files",
      `${name}-latin-400-normal.woff2`,
    );
    const family = name
      .replace(
        /(^|-)(\w)/g,
        (_, dash, letter) => (dash && " ") + letter.toUpperCase(),
      )
      .replace("Vt323", "VT323");
    return `@font-face { font-family:'${family}'; src:url(data:font/woff2;base64,${Buffer.from(await Bun.file(file).bytes()).toString("base64")}); }`;
  }),
);

/** The paper on a table, seen by a hand that isn't steady. */
function scene({ html, style }: Paper, random: Random): string {
  const tilt = between(random, -40, 40) / 10;
  const lean = between(random, -60, 60) / 10;
  const light = between(random, 0, 360);
  const table = pick(random, ["#6b4a2f", "#3a3a3c", "#8a7a66", "#5d6b70"]);
  return `<style>${fontFaces.join("")}
    body { margin:0; padding:70px 60px; display:inline-block; background:${table}; filter:blur(${between(random, 3, 9) / 10}px) contrast(${between(random, 70, 100)}%) brightness(${between(random, 70, 100)}%); }
    #paper { transform:perspective(1600px) rotateZ(${tilt}deg) rotateX(${lean}deg); position:relative; box-shadow:0 0 20px #0008; }
    #paper::after { content:""; position:absolute; inset:0; background:linear-gradient(${light}deg, #0000 40%, #0005); }
    .row { display:flex; justify-content:space-between; } .row span { min-width:2ch; } .row span:nth-child(n+2) { text-align:right; }
    .middle { text-align:center; } .big { font-size:1.3em; } .strong { font-size:1.25em; font-weight:bold; }
    .ruled { border-bottom:1px solid #9bb4d8; line-height:1.7; } hr { border:0; border-top:2px dashed #555; }
  </style><div id="paper" style="${style}">${html}</div>`;
}

mkdirSync(folder, { recursive: true });
const context = await chromium.launchPersistentContext(
  mkdtempSync(join(tmpdir(), "draw-")),
  {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    viewport: { width: 900, height: 700 },
    args: ["--no-sandbox", "--disable-gpu"],
  },
);
const page = await context.newPage();
const expected: Expected[] = [];
const kinds = [
  ["receipt", Number(receipts), drawReceipt],
  ["page", Number(pages), drawPage],
] as const;
for (const [stream, [kind, count, draw]] of kinds.entries())
  for (let index = 0; index < count; index++) {
    const random = randomStream(Number(seed), stream, index);
    const paper = draw(random);
    const file = `${kind}_${String(index + 1).padStart(2, "0")}.jpg`;
    await page.setContent(scene(paper, random));
    await page.evaluate("document.fonts.ready");
    await page.locator("body").screenshot({
      path: join(folder, file),
      type: "jpeg",
      quality: between(random, 45, 75),
    });
    expected.push({ ...paper.expected, file });
  }
await context.close();
await Bun.write(
  join(folder, "expected.json"),
  `${JSON.stringify(expected, null, 1)}\n`,
);
console.log(`${folder}: ${expected.length} pictures`);
