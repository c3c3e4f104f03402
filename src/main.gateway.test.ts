import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./db/database.ts";
import { emptyDatabase, engines, urlOf } from "./testing/databases.ts";
import { drawPicture } from "./testing/files.ts";
import {
  freshFolder,
  run,
  startServe,
  type Running,
} from "./testing/process.ts";
import { startRoad } from "./testing/road.ts";

// The whole service as an operator starts it, with everything set: real Postgres,
// two of our processes on it, and a gateway and a model that only take notes.
describe.skipIf(!engines.includes("postgres"))(
  "serve with a gateway, a model and Postgres",
  () => {
    const command = [process.execPath, join(import.meta.dir, "main.ts")];
    const photo = drawPicture(1);
    const asked: {
      who: string;
      path: string;
      key: string | null;
      body: any;
    }[] = [];
    const note = async (who: string, request: Request) => {
      const { pathname } = new URL(request.url);
      const key =
        request.headers.get("x-api-key") ??
        request.headers.get("x-goog-api-key");
      const body: any = await request.json().catch(() => null);
      asked.push({ who, path: pathname, key, body });
      return { pathname, body };
    };
    const waha = Bun.serve({
      port: 0,
      async fetch(request) {
        const { pathname, body } = await note("waha", request);
        if (pathname.startsWith("/api/files/"))
          return new Response(photo, {
            headers: { "content-type": "image/png" },
          });
        if (pathname === "/api/contacts/check-exists")
          return Response.json({ numberExists: true });
        if (pathname === "/api/sessions/default")
          return Response.json({ name: "default", status: "WORKING" });
        if (pathname === "/api/default/chats/overview")
          return Response.json([]);
        return Response.json(
          { id: `true_${body?.chatId}_OUT${asked.length}` },
          { status: 201 },
        );
      },
    });
    const gemini = Bun.serve({
      port: 0,
      async fetch(request) {
        await note("gemini", request);
        const answer = {
          kind: "cash_book",
          date: null,
          merchant: null,
          total: null,
          unsure: [],
          balance: 60000,
          rows: [
            { direction: "in", description: "jual soto", amount: 90000 },
            { direction: "out", description: "beli ayam", amount: 30000 },
          ],
        };
        return Response.json({
          candidates: [
            {
              content: { parts: [{ text: JSON.stringify(answer) }] },
              finishReason: "STOP",
            },
          ],
        });
      },
    });
    const folder = freshFolder();
    const lender = join(folder, "lender");
    let database: Database;
    let env: Record<string, string>;
    let services: Running[];

    beforeAll(async () => {
      writeLender(lender, 24);
      database = await emptyDatabase("postgres");
      env = {
        DATABASE_URL: await urlOf(database),
        DATA_DIR: join(folder, "data"),
        LOAD_DIR: lender,
        HOST: "127.0.0.1",
        WAHA_URL: `http://127.0.0.1:${waha.port}`,
        WAHA_API_KEY: "waha-key",
        WAHA_HMAC_KEY: "hmac-key",
        GEMINI_BASE_URL: `http://127.0.0.1:${gemini.port}`,
        GEMINI_API_KEY: "gemini-key",
        GEMINI_MODEL: "model-of-the-test",
        LOG_LEVEL: "silent",
      };
      services = await Promise.all([
        startServe(command, env),
        startServe(command, env),
      ]);
    }, 60_000);
    afterAll(async () => {
      for (const service of services) await service[Symbol.asyncDispose]();
      waha.stop(true);
      gemini.stop(true);
      await database.close();
    });

    let counter = 0;
    const send = async (payload: object) => {
      const chat = "6281299900001@c.us";
      const id = `false_${chat}_IN${++counter}`;
      const body = JSON.stringify({
        event: "message",
        session: "default",
        payload: {
          id,
          timestamp: Math.floor(Date.now() / 1000),
          from: chat,
          fromMe: false,
          hasMedia: false,
          ...payload,
        },
      });
      const hmac = createHmac("sha512", "hmac-key").update(body).digest("hex");
      // To both: the gateway's retry may reach another process.
      for (const service of services) {
        const response = await fetch(`${service.url}webhook`, {
          method: "POST",
          body,
          headers: {
            "x-webhook-hmac": hmac,
            "x-webhook-hmac-algorithm": "sha512",
          },
        });
        expect(response.status).toBe(200);
      }
    };
    const texts = () =>
      asked
        .filter(({ path }) => path === "/api/sendText")
        .map(({ body }) => body.text as string);
    const heard = async (count: number) => {
      const deadline = Date.now() + 15_000;
      while (texts().length < count && Date.now() < deadline)
        await Bun.sleep(25);
      return texts().at(-1);
    };

    test("the first start loads LOAD_DIR, and a mitra's first note is answered once by the two", async () => {
      await send({ body: "jual gorengan 350rb, beli minyak 38rb" });
      expect(await heard(1)).toContain("SETUJU");
      await send({ body: "setuju" });
      expect(await heard(2)).toContain(
        "Tercatat: masuk Rp350.000, keluar Rp38.000.",
      );
      expect(texts()).toHaveLength(2);
    });

    test("her photo is fetched with the gateway's key, read by the model with its own, and booked", async () => {
      await send({
        hasMedia: true,
        media: {
          url: "http://waha:3000/api/files/default/P1.jpeg",
          mimetype: "image/jpeg",
        },
      });
      expect(await heard(3)).toContain(
        "Tercatat: masuk Rp90.000, keluar Rp30.000.",
      );
      const file = asked.find(
        ({ path }) => path === "/api/files/default/P1.jpeg",
      );
      expect(file?.key).toBe("waha-key");
      const model = asked.filter(({ who }) => who === "gemini");
      expect(model).toHaveLength(1);
      expect(model[0]).toMatchObject({
        path: "/v1beta/models/model-of-the-test:generateContent",
        key: "gemini-key",
      });
      expect(
        model[0]!.body.generationConfig.responseSchema.properties.kind,
      ).toBeDefined();
    });

    test("a load by another process that lifts her to Gold reaches her officer within a minute, once", async () => {
      const { sql } = database;
      const [clock] = await sql`select as_of from ops.clock`;
      const tomorrow = Temporal.PlainDate.from(clock!.as_of)
        .add({ days: 1 })
        .toString();
      await run([...command, "refresh", "--as-of", tomorrow], env);
      writeLender(lender, 25);
      const loaded = await run(
        [...command, "load", lender, "--snapshot-date", tomorrow],
        env,
      );
      expect([loaded.exitCode, loaded.error]).toEqual([0, ""]);
      expect(loaded.out).toContain("1 change of tier, 1 alert planned");
      // Mid-morning at the officer's, whenever this test runs.
      await sql`update ops.clock set time_override = (as_of + time '09:00') at time zone 'Asia/Jakarta'`;
      expect(await heard(4)).toBe(
        "Halo, kabar baik! Mitra *Ibu Rini* baru saja naik ke *Tier Gold*. Beliau potensial untuk top-up plafon. Hubungi segera?",
      );
      expect(
        asked.filter(({ path }) => path === "/api/sendText").at(-1)!.body
          .chatId,
      ).toBe("6281299900009@c.us");
      await run([...command, "refresh", "--as-of", tomorrow], env);
      expect(texts()).toHaveLength(4);
    }, 30_000);

    test("nothing was asked of the gateway but what answering and its care take, with its key", () => {
      const paths = asked
        .filter(({ who }) => who === "waha")
        .map(({ path, key }) => [path, key]);
      for (const [path, key] of paths) {
        expect(path).toMatch(
          /^\/api\/(sendText|sendSeen|st(art|op)Typing|contacts\/check-exists|sessions\/default|default\/chats\/overview|files\/default\/P1\.jpeg)$/,
        );
        expect(key).toBe("waha-key");
      }
    });

    test("a start with a gateway frees a time of day that a page had set", async () => {
      const override = async () =>
        (await database.sql`select time_override from ops.clock`)[0]!
          .time_override;
      await database.sql`update ops.clock set time_override = now()`;
      await using third = await startServe(command, env);
      expect((await fetch(`${third.url}health`)).status).toBe(200);
      expect(await override()).toBeNull();
    });

    test("a database that hangs holds nobody who asks: 503 after 5 s", async () => {
      const road = startRoad(env.DATABASE_URL!);
      await using third = await startServe(command, {
        ...env,
        DATABASE_URL: road.url,
      });
      road.silence();
      const start = performance.now();
      expect((await fetch(`${third.url}health`)).status).toBe(503);
      expect(performance.now() - start).toBeLessThan(9_000);
      road.stop();
    }, 30_000);

    test("the first page is a status page, and shows nobody", async () => {
      const page = await (await fetch(services[0]!.url)).text();
      expect(page).toContain("ArthiUsaha");
      expect(page).not.toContain("Rini");
      expect((await fetch(`${services[0]!.url}try/people`)).status).toBe(404);
    });
  },
);

/** A lender with one mitra whose loan has 25 bills due, the last of them paid or not. */
function writeLender(folder: string, paid: number) {
  mkdirSync(folder, { recursive: true });
  const today = Temporal.Now.plainDateISO("Asia/Jakarta");
  const bills = Array.from({ length: 25 }, (_, index) => {
    const day = today.subtract({ days: 1 + 7 * (24 - index) });
    // The last one is paid after the first refresh: of a date before, it would correct, not lift.
    const paidOn = index < 24 ? day : today.add({ days: 1 });
    return `B${index},L1,${day},${index < paid ? paidOn : ""},120000,${index < paid ? 120000 : 0}`;
  });
  const files: Record<string, string[]> = {
    "customers.csv": [
      "customer_number,date_of_birth,marital_status,religion,purpose",
      "C1,1990-01-01,,,warung",
    ],
    "loan_snapshots.csv": [
      "loan_id,customer_number,principal_amount,outstanding_amount,dpd",
      `L1,C1,5000000,2500000,${25 - paid}`,
    ],
    "bills.csv": [
      "bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount",
      ...bills,
    ],
    "tasks.csv": [
      "task_id,task_type,task_status,start_datetime,end_datetime,actual_datetime,latitude,longitude,branch_id",
    ],
    "task_participants.csv": [
      "task_id,participant_type,participant_id,is_face_matched,is_qr_matched,payment_amount",
    ],
    "contacts.csv": [
      "phone,name,role,customer_number,branch_id,officer_phone,timezone",
      "081299900001,Rini,mitra,C1,,081299900009,",
      "081299900009,Dedi,officer,,BR-1,,WIB",
    ],
  };
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
}
