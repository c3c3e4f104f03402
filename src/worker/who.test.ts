import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
} from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  addMitra,
  startService,
  type TestService,
} from "../testing/service.ts";

describe.each(engines)("one person under several ids on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterEach(() => service.far.answers.clear());
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  async function mitra() {
    const customer = `H${++people}`;
    const phone = `62812000070${people}`;
    await addMitra(database, { customer, phone, name: "Rini", isAgreed: true });
    return { customer, phone, lid: `99000000000070${people}@lid` };
  }
  const know = (lid: string, phone: string | null) =>
    service.far.answers.set("/api/default/lids/", () =>
      Response.json({ lid, pn: phone && `${phone}@c.us` }),
    );
  const contacts = async (...chats: string[]) =>
    (
      await database.sql`
      select chat_id, contact_id, phone, customer_number from chat.aliases
      inner join chat.contacts using (contact_id)
      where chat_id in ${database.sql(chats)} order by chat_id`
    ).map((row) => ({ ...row }));
  const acts = async (action: string, contactId: number) =>
    (
      await database.sql`
      select details from ops.audit_log where action = ${action} and actor_contact_id = ${contactId}`
    ).map(({ details }) => details);

  test("hazard 3: what a lid wrote as a stranger goes over to its contact once the phone is known", async () => {
    const { customer, phone, lid } = await mitra();
    const [answer] = await service.say(lid, "halo");
    expect(answer).toContain("belum terdaftar");
    const [stranger] = await contacts(lid);
    know(lid, phone);
    service.aMinuteLater();
    expect((await service.say(lid, "jual kue 50rb")).join()).toContain(
      "masuk Rp50.000",
    );
    expect(
      (await service.say(`${phone}@c.us`, "beli gula 20rb")).join(),
    ).toContain("positif Rp30.000");
    const [one, two] = await contacts(lid, `${phone}@c.us`);
    expect(one!.contact_id).toBe(two!.contact_id);
    expect(one).toMatchObject({ phone, customer_number: customer });
    const left = await database.sql`
      select from chat.contacts where contact_id = ${stranger!.contact_id}`;
    expect(left).toHaveLength(0);
    const messages = await database.sql`
      select distinct contact_id from chat.messages where chat_id in (${lid}, ${`${phone}@c.us`})`;
    expect(messages.map(({ contact_id }) => contact_id)).toEqual([
      one!.contact_id,
    ]);
    expect(await acts("merged", one!.contact_id)).toEqual([
      { from: stranger!.contact_id },
    ]);
  });

  test("hazard 2: a linked lid works while its phone is unknown, and is asked about less and less", async () => {
    const { customer, phone, lid } = await mitra();
    await database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${phone} returning contact_id)
      insert into chat.aliases select ${lid}, contact_id from link`;
    know(lid, null);
    const lookups = () =>
      service.far.requests.filter(({ path }) => path.includes(lid)).length;
    expect((await service.say(lid, "jual kue 50rb")).join()).toContain(
      "masuk Rp50.000",
    );
    expect(lookups()).toBe(1);
    await service.say(lid, "beli es 5rb");
    expect(lookups()).toBe(1);
    service.far.answers.set(
      "/api/default/lids/",
      () => new Response("", { status: 500 }),
    );
    const makeDue = () =>
      database.sql`update chat.contacts set lookup_at = now() where customer_number = ${customer}`;
    await makeDue();
    expect((await service.say(lid, "beli es 6rb")).join()).toContain("Rp6.000");
    know(lid, phone);
    service.aMinuteLater();
    await makeDue();
    await service.say(lid, "beli es 7rb");
    expect(await contacts(lid)).toMatchObject([
      { phone, customer_number: customer },
    ]);
  });

  test("the phone of a linked lid that wrote as a stranger before joins it, with its messages", async () => {
    const { phone, lid } = await mitra();
    const other = `62813000070${people}`;
    await database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${phone} returning contact_id)
      insert into chat.aliases select ${lid}, contact_id from link`;
    expect((await service.say(`${other}@c.us`, "halo")).join()).toContain(
      "belum terdaftar",
    );
    await service.write(lid, "halo", {
      _data: { key: { remoteJidAlt: `${other}@s.whatsapp.net` } },
    });
    await service.settled();
    const [one, two] = await contacts(lid, `${other}@c.us`);
    expect(one!.contact_id).toBe(two!.contact_id);
    expect(one!.phone).toBe(other);
    expect((await service.say(`${other}@c.us`, "halo")).join()).toContain(
      "Halo, Ibu Rini!",
    );
  });

  test("a linked lid that turns up with another phone is left as it is: a change needs the officer", async () => {
    const { phone, lid } = await mitra();
    await service.write(lid, "halo", {
      _data: { key: { remoteJidAlt: `${phone}@s.whatsapp.net` } },
    });
    await service.settled();
    const other = `62814000070${people}@c.us`;
    for (let twice = 0; twice < 2; twice++) {
      await service.write(other, "halo", {
        _data: { key: { remoteJidAlt: lid } },
      });
      await service.settled();
    }
    expect(service.heard(other).join()).toContain("belum terdaftar");
    const [hers, strangers] = [await contacts(lid), await contacts(other)];
    expect(hers[0]).toMatchObject({ phone });
    expect(strangers[0]).toMatchObject({ customer_number: null });
    expect(await acts("not_merged", strangers[0]!.contact_id)).toHaveLength(1);
  });

  test("two linked contacts are never made one", async () => {
    const one = await mitra();
    const two = await mitra();
    await database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${one.phone} returning contact_id)
      insert into chat.aliases select ${one.lid}, contact_id from link`;
    await service.write(one.lid, "jual kue 50rb", {
      _data: { key: { remoteJidAlt: `${two.phone}@s.whatsapp.net` } },
    });
    await service.settled();
    const booked = await database.sql`
      select customer_number from marts.entries
      where customer_number in (${one.customer}, ${two.customer})`;
    expect(booked.map((row) => row.customer_number)).toEqual([one.customer]);
    expect(await contacts(one.lid)).toMatchObject([{ phone: null }]);
  });
});
