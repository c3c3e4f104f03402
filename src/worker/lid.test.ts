import { describe, expect, test } from "bun:test";
import { engines } from "../testing/databases.ts";
import { onService } from "../testing/on-service.ts";
import { eventsIn, ours, shared } from "../testing/payloads.ts";
import { addMitra } from "../testing/service.ts";

const stranger = "belum terdaftar";

describe.each(engines)("who writes from a lid on %s", (engine) => {
  const on = onService(engine);
  let people = 0;

  async function mitra() {
    const customer = `L${++people}`;
    const phone = `62812000050${people}`;
    await addMitra(on.database, {
      customer,
      phone,
      name: "Rini",
      isAgreed: true,
    });
    return { phone, lid: `99000000000050${people}@lid`, customer };
  }
  const lookups = () =>
    on.service.far.requests.filter(({ path }) => path.includes("/lids/"));
  const answerLookups = (response: () => Response) =>
    on.service.far.answers.set("/api/default/lids/", response);
  async function say(chat: string, more: Record<string, unknown> = {}) {
    const before = on.service.heard(chat).length;
    await on.service.write(chat, "halo", more);
    await on.service.settled();
    return on.service.heard(chat).slice(before).join();
  }
  const contactOf = async (chat: string) =>
    (
      await on.database.sql`
      select phone, customer_number, role from chat.contacts
      inner join chat.aliases using (contact_id) where chat_id = ${chat}`
    )[0];

  test.each([
    ["NOWEB", (alt: string) => ({ key: { remoteJidAlt: alt } })],
    ["GOWS", (alt: string) => ({ Info: { SenderAlt: alt } })],
  ])("the other id in the event of %s names her, for good", async (_, data) => {
    const { phone, lid, customer } = await mitra();
    const before = lookups().length;
    const alt = `${phone}:3@s.whatsapp.net`;
    expect(await say(lid, { _data: data(alt) })).toContain("Halo, Ibu Rini!");
    expect(await say(lid)).toContain("Halo, Ibu Rini!");
    expect(await contactOf(lid)).toMatchObject({ customer_number: customer });
    expect(await contactOf(`${phone}@c.us`)).toMatchObject({
      customer_number: customer,
    });
    expect(lookups()).toHaveLength(before);
  });

  test("without it the gateway is asked once, and the alias kept", async () => {
    const { phone, lid, customer } = await mitra();
    answerLookups(() => Response.json({ lid, pn: `${phone}@c.us` }));
    const before = lookups().length;
    expect(await say(lid)).toContain("Halo, Ibu Rini!");
    expect(await say(lid)).toContain("Halo, Ibu Rini!");
    expect(lookups().slice(before)).toMatchObject([
      { method: "GET", path: `/api/default/lids/${lid}` },
    ]);
    expect(await contactOf(lid)).toMatchObject({ customer_number: customer });
  });

  test("a lid that her phone's chat brought along is hers, too", async () => {
    const { phone, lid } = await mitra();
    const before = lookups().length;
    await say(`${phone}@c.us`, { _data: { key: { remoteJidAlt: lid } } });
    expect(await say(lid)).toContain("Halo, Ibu Rini!");
    expect(lookups()).toHaveLength(before);
  });

  test("unresolved she is a stranger, answered at that lid; later resolution makes her known", async () => {
    const { phone, lid, customer } = await mitra();
    expect(await say(lid)).toContain(stranger);
    expect(await contactOf(lid)).toMatchObject({ phone: null, role: null });
    answerLookups(() => Response.json({ lid, pn: `${phone}@c.us` }));
    // What is not known is asked again, but not with every message.
    const before = lookups().length;
    expect(await say(lid)).toContain(stranger);
    expect(lookups()).toHaveLength(before);
    on.service.aMinuteLater();
    expect(await say(lid)).toContain("Halo, Ibu Rini!");
    expect(await contactOf(lid)).toMatchObject({ customer_number: customer });
    expect(on.service.heard(`${phone}@c.us`)).toEqual([]);
  });

  test("the digits of a lid are never a phone, not even when they are somebody's", async () => {
    const { phone } = await mitra();
    const lid = `${phone}@lid`;
    expect(await say(lid)).toContain(stranger);
    answerLookups(() => Response.json({ lid, pn: lid }));
    expect(await say(lid)).toContain(stranger);
    expect(await say(lid, { _data: { key: { remoteJidAlt: lid } } })).toContain(
      stranger,
    );
    expect(await contactOf(lid)).toMatchObject({ phone: null });
  });

  test("a gateway that fails to say costs her nothing: the note waits and is booked", async () => {
    const { phone, lid, customer } = await mitra();
    answerLookups(() => new Response("", { status: 500 }));
    const rawId = await on.service.write(lid, "jual kue 75rb");
    await on.service.settled();
    const waits = await on.database.sql`
      select body from chat.messages where raw_id = ${rawId} and status = 'waiting' and problem is not null`;
    expect(waits.map(({ body }) => body)).toEqual(["jual kue 75rb"]);
    answerLookups(() => Response.json({ lid, pn: phone }));
    await on.database
      .sql`update chat.messages set try_at = now() where raw_id = ${rawId}`;
    await on.service.settled();
    expect(on.service.heard(lid).at(-1)).toContain("masuk Rp75.000");
    const [row] = await on.database
      .sql`select count(*) as entries from marts.entries where customer_number = ${customer}`;
    expect(row!.entries).toBe(1);
  });

  test("a gateway that fails for long does not leave her without an answer", async () => {
    const { lid } = await mitra();
    answerLookups(() => new Response("", { status: 500 }));
    const rawId = await on.service.write(lid, "halo");
    for (let retry = 0; retry < 5; retry++) {
      await on.service.settled();
      await on.database
        .sql`update chat.messages set try_at = now() where raw_id = ${rawId}`;
    }
    await on.service.settled();
    expect(on.service.heard(lid).join()).toContain(stranger);
  });

  test("a stranger who goes on is not greeted for ever: two machines would never stop", async () => {
    const chat = "6281200005999@c.us";
    for (let message = 0; message < 13; message++) await say(chat);
    expect(on.service.heard(chat)).toHaveLength(5);
  });

  test("own messages, groups, stories, channels and lists never get an answer", async () => {
    const silent = [
      ...eventsIn(ours),
      ...(shared ? eventsIn(`${shared}/payloads`) : []),
    ].filter(({ name }) =>
      /own|group|status|channel|broadcast|fromme|reaction|edited|ack/.test(
        name,
      ),
    );
    expect(silent.length).toBeGreaterThanOrEqual(20);
    const before = on.service.far.sent.length;
    for (const { text } of silent)
      expect((await on.service.post(text)).status).toBe(200);
    const number = { id: "6200000099001@c.us", lid: "770000000099001@lid" };
    for (const chat of [number.id, number.lid, "0@c.us", "1203@meta.ai"])
      await on.service.post({
        event: "message",
        session: "default",
        me: number,
        payload: { id: `false_${chat}_S${chat}`, body: "halo" },
      });
    await on.service.settled();
    expect(on.service.far.sent.length).toBe(before);
  });
});
