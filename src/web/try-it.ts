import { join } from "node:path";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { asset } from "../assets.ts";
import type { Sql } from "../db/database.ts";
import type { Log } from "../log.ts";
import { fileType } from "../file-type.ts";
import { Changes } from "./changes.ts";
import type { PhoneMessage } from "./gateway-event.ts";
import {
  findSampleMitra,
  listAlerts,
  listPeople,
  readDay,
} from "./sample-people.ts";
import type { StandIn } from "./stand-in.ts";
import { readThread } from "./thread.ts";

export interface TryItDeps {
  sql: Sql;
  log: Log;
  standIn: Pick<StandIn, "receive">;
  /** where chat.media keeps its files */
  dataDir: string;
  /** IANA name: whose days the page's are */
  zone: string;
  /** draws the file of a report; undefined if there is no such report */
  drawReport: (
    reportId: string,
  ) => Promise<{ bytes: Uint8Array; mimetype: string } | undefined>;
  /** plays the lender's next nightly load; used_up once the sample has no more days */
  playNextDay: () => Promise<{ as_of: string } | "used_up" | "no_sample">;
}

export interface TryIt {
  app: Hono;
  /** to be called when the stand-in has sent something: open pages look at once */
  changed(): void;
}

const largestPhoto = 10 << 20;
/** those that a browser shows as well */
const shownTypes = ["image/jpeg", "image/png", "image/webp"];
const longestText = 4_096;

const whyNoDay = {
  used_up:
    "Semua hari contoh sudah diputar. Hapus DATA_DIR untuk mulai lagi dari awal.",
  no_sample: "Hari hanya bisa diputar dengan data contoh.",
};

const security = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

const pageFiles: Record<string, string> = {
  "app.js": "text/javascript; charset=utf-8",
  "bubbles.js": "text/javascript; charset=utf-8",
  "composer.js": "text/javascript; charset=utf-8",
  "tabs.js": "text/javascript; charset=utf-8",
  "people.js": "text/javascript; charset=utf-8",
  "app.css": "text/css; charset=utf-8",
  "phone.css": "text/css; charset=utf-8",
  "chat.css": "text/css; charset=utf-8",
  "compose.css": "text/css; charset=utf-8",
  "narrow.css": "text/css; charset=utf-8",
};

/**
 * The try-it page and what it asks: a chat as any mitra of the sample beside the chat
 * of her officer. Nobody but the sample's people is ever reached through it.
 */
export function createTryIt(deps: TryItDeps): TryIt {
  const { sql } = deps;
  const changes = new Changes(sql);
  const app = new Hono();

  const file = async (c: Context, name: string, type: string) =>
    c.body(await Bun.file(asset(`src/web/page/${name}`)).bytes(), 200, {
      ...security,
      "content-type": type,
      "cache-control": "no-cache",
    });
  app.get("/", (c) => file(c, "index.html", "text/html; charset=utf-8"));
  for (const [name, type] of Object.entries(pageFiles))
    app.get(`/try/${name}`, (c) => file(c, name, type));

  app.get("/try/people", async (c) => c.json(await listPeople(sql)));
  app.get("/try/alerts", async (c) => c.json(await listAlerts(sql)));
  app.get("/try/events", (c) => changes.serve(c));

  app.get("/try/thread", async (c) => {
    const customer = c.req.query("customer") ?? "";
    const mitra = await mitraOf(customer);
    return c.json(await readThread(sql, deps.zone, customer, mitra));
  });

  app.get("/try/photo/:message{[0-9]{1,15}}", async (c) => {
    const [photo] = await sql`
      select media.path, media.mimetype
      from chat.messages as messages
      inner join chat.contacts as contacts using (contact_id)
      inner join chat.media as media on media.sha256 = messages.media_sha256
      where messages.message_id = ${c.req.param("message")} and messages.kind = 'image'
          and contacts.is_sample and contacts.role = 'mitra'`;
    const kept = photo && Bun.file(join(deps.dataDir, photo.path));
    if (!kept || !(await kept.exists())) refuse(404, "Foto ini tidak ada.");
    return c.body(await kept.bytes(), 200, {
      "content-type": photo.mimetype,
      "cache-control": "private, max-age=3600",
      "x-content-type-options": "nosniff",
    });
  });

  app.get("/try/report/:id{[0-9A-Z]{8}}", async (c) => {
    const id = c.req.param("id");
    const [known] = await sql`
      select from chat.reports inner join chat.contacts as contacts using (contact_id)
      where report_id = ${id} and contacts.is_sample`;
    const file = known && (await deps.drawReport(id));
    if (!file) refuse(404, "Laporan ini tidak ada.");
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
      "content-type": file.mimetype.startsWith("text/")
        ? `${file.mimetype}; charset=utf-8`
        : file.mimetype,
      "cache-control": "private, max-age=3600",
      "x-content-type-options": "nosniff",
    });
  });

  app.use("/try/*", csrf());
  app.post(
    "/try/messages",
    bodyLimit({
      maxSize: largestPhoto + (64 << 10), // the form around the photo
      onError: () =>
        refuse(413, "Fotonya lebih dari 10 MB. Pilih yang lebih kecil."),
    }),
    async (c) => {
      const form = await c.req
        .parseBody()
        .catch(() =>
          refuse(400, "Kirimannya tidak bisa dibaca sebagai formulir."),
        );
      const customer = String(form.customer ?? "");
      const mitra = await mitraOf(customer);
      const message = await messageOf(form.text, form.photo);
      try {
        await deps.standIn.receive({
          chatId: `${mitra.phone}@c.us`,
          name: mitra.name,
          ...message,
        });
      } catch (error) {
        deps.log.error(
          { code: (error as { code?: string }).code },
          "the stand-in gateway could not deliver a message",
        );
        refuse(502, "Pesannya tidak sampai ke layanan. Coba kirim lagi.");
      }
      changes.stir();
      return c.json({ ok: true }, 202);
    },
  );

  let isPlaying = false;
  app.post("/try/next-day", async (c) => {
    if (isPlaying)
      refuse(409, "Hari berikutnya sedang diputar. Tunggu sebentar, ya.");
    isPlaying = true;
    try {
      const played = await deps.playNextDay();
      if (typeof played === "string") refuse(409, whyNoDay[played]);
      changes.stir();
      // A day that is played again records nothing new: what changed on it is told all the same.
      return c.json({ ...played, ...(await readDay(sql)) });
    } finally {
      isPlaying = false;
    }
  });

  app.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error;
    const isCrossOrigin = error.status === 403;
    return c.json(
      {
        error: isCrossOrigin
          ? "Hanya halaman ini sendiri yang boleh mengirim."
          : error.message,
      },
      error.status,
    );
  });

  const mitraOf = async (customer: string) =>
    (await findSampleMitra(sql, customer)) ??
    refuse(404, "Mitra ini tidak ada di data contoh.");

  return { app, changed: () => changes.stir() };
}

/** What she sends, or a refusal that says what is wrong with it. */
async function messageOf(
  text: unknown,
  photo: unknown,
): Promise<Pick<PhoneMessage, "text" | "photo">> {
  const written = typeof text === "string" ? text.trim() : "";
  if (written.length > longestText)
    refuse(422, `Teksnya terlalu panjang: paling banyak ${longestText} huruf.`);
  if (!(photo instanceof File) || photo.size === 0) {
    if (!written) refuse(422, "Tulis pesan atau pilih foto dulu.");
    return { text: written };
  }
  if (photo.size > largestPhoto)
    refuse(413, "Fotonya lebih dari 10 MB. Pilih yang lebih kecil.");
  const bytes = await photo.bytes();
  const mimetype = fileType(bytes);
  if (!mimetype || !shownTypes.includes(mimetype))
    refuse(422, "Itu bukan foto. Pilih gambar JPEG, PNG atau WebP.");
  return { text: written || undefined, photo: { bytes, mimetype } };
}

function refuse(
  status: 400 | 404 | 409 | 413 | 422 | 502,
  message: string,
): never {
  throw new HTTPException(status, { message });
}
