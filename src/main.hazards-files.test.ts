import { describe, expect, test } from "bun:test";
import { engines } from "./testing/databases.ts";
import { amountsOf, noteEvent, onService } from "./testing/on-service.ts";
import {
  addMitra,
  servePicture,
  startService,
  until,
} from "./testing/service.ts";

// The numbers are those of waha/HAZARDS.md.
describe.each(engines)(
  "what comes with files, late or odd, on %s",
  (engine) => {
    const on = onService(engine);
    let people = 0;

    async function someone() {
      const customer = `F${++people}`;
      const phone = `62812500${1_000 + people}`;
      const chat = await addMitra(on.database, {
        customer,
        phone,
        name: "Rini",
        isAgreed: true,
      });
      return { customer, phone, chat, lid: `7712500${1_000 + people}@lid` };
    }
    const amounts = (customer: string) => amountsOf(on.database, customer);

    test("hazard 11: media that failed is asked for anew, then she is asked politely; its error is not kept", async () => {
      const { chat } = await someone();
      const media = {
        url: null,
        mimetype: "image/jpeg",
        error: { code: 13, details: "STACKTRACE" },
      };
      let asked = 0;
      on.service.far.answers.set(`/api/default/chats/${chat}/messages`, () => {
        asked++;
        return Response.json({ hasMedia: true, media });
      });
      await on.service.write(chat, "", { hasMedia: true, media });
      await on.service.settled();
      expect(on.service.heard(chat)[0]).toContain("sedang saya ambil");
      for (let time = 0; time < 3; time++) {
        await on.database
          .sql`update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
        await on.service.settled();
      }
      expect(asked).toBeGreaterThanOrEqual(3);
      expect(on.service.heard(chat).at(-1)).toContain("dikirim ulang");
      const [row] = await on.database
        .sql`select messages::text as everything from chat.messages where chat_id = ${chat}`;
      expect(row!.everything).not.toContain("STACKTRACE");
    });

    test("hazard 11: a photo of which only its error is told is fetched by its message, too", async () => {
      const { chat } = await someone();
      let asked = 0;
      on.service.far.answers.set(`/api/default/chats/${chat}/messages`, () => {
        asked++;
        return Response.json({ hasMedia: true, media: null });
      });
      await on.service.write(chat, "", {
        hasMedia: true,
        media: { error: { code: 403 } },
      });
      await on.service.settled();
      expect(asked).toBe(1);
      expect(on.service.heard(chat)[0]).toContain("sedang saya ambil");
    });

    test("hazard 12: a file that the gateway has deleted is fetched by its message", async () => {
      const { chat } = await someone();
      const bytes = servePicture(on.service);
      on.service.far.answers.set(
        "/api/files/default/GONE.jpeg",
        () => new Response("", { status: 404 }),
      );
      on.service.far.answers.delete("/api/files/");
      on.service.far.answers.set(
        "/api/files/default/ANEW.jpeg",
        () => new Response(bytes),
      );
      const url = "http://localhost:3000/api/files/default";
      on.service.far.answers.set(`/api/default/chats/${chat}/messages`, () =>
        Response.json({ media: { url: `${url}/ANEW.jpeg` } }),
      );
      await on.service.show(chat, "", `${url}/GONE.jpeg`);
      const [row] = await on.database
        .sql`select media_sha256 from chat.messages where chat_id = ${chat}`;
      expect(row!.media_sha256).not.toBeNull();
    });

    test("hazard 13: of a file's address only the path counts; the key goes to no other host", async () => {
      const { chat } = await someone();
      const keys: (string | null)[] = [];
      const stranger = Bun.serve({
        port: 0,
        fetch(request) {
          keys.push(request.headers.get("x-api-key"));
          return new Response("");
        },
      });
      await on.service.show(
        chat,
        "",
        `http://localhost:${stranger.port}/secret.jpeg`,
      );
      await on.service.show(
        chat,
        "",
        `http://localhost:${stranger.port}/api/files/default/F.jpeg`,
      );
      expect(keys).toEqual([]);
      expect(
        on.service.far.requests.some(
          ({ path }) => path === "/api/files/default/F.jpeg",
        ),
      ).toBe(true);
      await stranger.stop(true);
    });

    test("hazard 14: what comes out of order is read in order; old news waits for the day, older is a dead letter", async () => {
      const { chat, customer } = await someone();
      const gathering = startService(on.database, {
        gather: { anyMs: 400, photoMs: 0 },
      });
      const now = Math.floor(Date.now() / 1000);
      try {
        await gathering.write(chat, "jual kue 20rb", { timestamp: now });
        await gathering.write(chat, "jual kue 10rb", { timestamp: now - 5 });
        await until(
          () =>
            gathering.heard(chat).length + on.service.heard(chat).length > 0,
        );
        expect(await amounts(customer)).toEqual([10_000, 20_000]);
        expect(
          gathering.heard(chat).length + on.service.heard(chat).length,
        ).toBe(1);
      } finally {
        await gathering.stop();
      }
      await on.service.write(chat, "jual kue 30rb", { timestamp: now - 7_200 });
      await until(async () => (await amounts(customer)).length === 3);
      const late = await on.database.sql`
      select is_asked from chat.outbox where chat_id = ${chat} order by outbox_id`;
      expect(late.map((row) => row.is_asked)).toEqual([true, false]);
      await on.service.write(chat, "jual kue 40rb", {
        timestamp: now - 8 * 86_400,
      });
      const [letter] = await on.database.sql`
      select reason, is_retryable from ops.dead_letters
      where letter = 'message' and letter_id = (select max(message_id) from chat.messages)`;
      expect(letter).toMatchObject({
        reason: "it came more than 7 days after it was sent",
        is_retryable: true,
      });
    });

    test("hazard 21: what has no words is answered once, kindly; a location's picture is not kept", async () => {
      const { chat } = await someone();
      const answers = await on.service.say(chat);
      expect(answers).toEqual([]);
      for (const more of [
        { body: null, hasMedia: false },
        {
          body: "A".repeat(200_000),
          location: { latitude: "1", longitude: "2" },
        },
        { body: "", hasMedia: true, media: null, _data: { type: "sticker" } },
      ])
        await on.service.post(
          noteEvent(`false_${chat}_ODD${Math.random()}`, more),
        );
      await on.service.settled();
      const heard = on.service.heard(chat);
      expect(heard.length).toBeGreaterThanOrEqual(1);
      for (const text of heard) expect(text).toContain("Boleh diketik?");
      const [row] = await on.database.sql`
      select max(length(body)) as longest from chat.messages where chat_id = ${chat}`;
      expect(row!.longest ?? 0).toBe(0);
    });

    test("hazard 22: a deletion takes back what it booked and erases the words; one of nothing known changes nothing", async () => {
      const { chat, customer } = await someone();
      const rawId = await on.service.write(chat, "jual kue 10rb");
      await on.service.settled();
      expect(await amounts(customer)).toEqual([10_000]);
      const revoked = (id: string) => ({
        event: "message.revoked",
        session: "default",
        timestamp: Date.now(),
        payload: {
          revokedMessageId: id,
          before: null,
          after: {
            id: `false_${chat}_DEL${id}`,
            from: chat,
            fromMe: false,
            timestamp: Math.floor(Date.now() / 1000),
          },
        },
      });
      await on.service.post(revoked("UNKNOWN"));
      await on.service.settled();
      expect(on.service.heard(chat)).toHaveLength(1);
      await on.service.post(revoked(rawId));
      await on.service.post(revoked(rawId));
      await on.service.settled();
      expect(await amounts(customer)).toEqual([]);
      expect(on.service.heard(chat)).toHaveLength(2);
      const [row] = await on.database
        .sql`select body from chat.messages where raw_id = ${rawId}`;
      expect(row!.body).toBeNull();
    });

    test("hazard 26: signed bytes that come again, however late, change nothing and are not refused", async () => {
      const { chat, customer } = await someone();
      const body = JSON.stringify(noteEvent(`false_${chat}_REPLAY${people}`));
      await on.service.post(body);
      await on.service.settled();
      await on.database
        .sql`update chat.messages set received_at = received_at - interval '1 day' where chat_id = ${chat}`;
      expect((await on.service.post(body)).status).toBe(200);
      await on.service.settled();
      expect(await amounts(customer)).toEqual([10_000]);
      expect(on.service.heard(chat)).toHaveLength(1);
    });
  },
);
