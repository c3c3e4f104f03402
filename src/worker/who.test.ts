import { describe, expect, test } from "bun:test";
import { engines } from "../testing/databases.ts";
import { onService } from "../testing/on-service.ts";
import { addMitra } from "../testing/service.ts";

describe.each(engines)("one person under several ids on %s", (engine) => {
  const on = onService(engine);
  let people = 0;

  async function mitra() {
    const customer = `H${++people}`;
    const phone = `62812000070${people}`;
    await addMitra(on.database, {
      customer,
      phone,
      name: "Rini",
      isAgreed: true,
    });
    return { customer, phone, lid: `99000000000070${people}@lid` };
  }
  const know = (lid: string, phone: string | null) =>
    on.service.far.answers.set("/api/default/lids/", () =>
      Response.json({ lid, pn: phone && `${phone}@c.us` }),
    );
  const contacts = async (...chats: string[]) =>
    (
      await on.database.sql`
      select chat_id, contact_id, phone, customer_number from chat.aliases
      inner join chat.contacts using (contact_id)
      where chat_id in ${on.database.sql(chats)} order by chat_id`
    ).map((row) => ({ ...row }));
  const acts = async (action: string, contactId: number) =>
    (
      await on.database.sql`
      select details from ops.audit_log where action = ${action} and actor_contact_id = ${contactId}`
    ).map(({ details }) => details);

  test("hazard 3: what a lid wrote as a stranger goes over to its contact once the phone is known", async () => {
    const { customer, phone, lid } = await mitra();
    const [answer] = await on.service.say(lid, "halo");
    expect(answer).toContain("belum terdaftar");
    const [stranger] = await contacts(lid);
    know(lid, phone);
    on.service.aMinuteLater();
    expect((await on.service.say(lid, "jual kue 50rb")).join()).toContain(
      "masuk Rp50.000",
    );
    expect(
      (await on.service.say(`${phone}@c.us`, "beli gula 20rb")).join(),
    ).toContain("positif Rp30.000");
    const [one, two] = await contacts(lid, `${phone}@c.us`);
    expect(one!.contact_id).toBe(two!.contact_id);
    expect(one).toMatchObject({ phone, customer_number: customer });
    const left = await on.database.sql`
      select from chat.contacts where contact_id = ${stranger!.contact_id}`;
    expect(left).toHaveLength(0);
    const messages = await on.database.sql`
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
    await on.database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${phone} returning contact_id)
      insert into chat.aliases select ${lid}, contact_id from link`;
    know(lid, null);
    const lookups = () =>
      on.service.far.requests.filter(({ path }) => path.includes(lid)).length;
    expect((await on.service.say(lid, "jual kue 50rb")).join()).toContain(
      "masuk Rp50.000",
    );
    expect(lookups()).toBe(1);
    await on.service.say(lid, "beli es 5rb");
    expect(lookups()).toBe(1);
    on.service.far.answers.set(
      "/api/default/lids/",
      () => new Response("", { status: 500 }),
    );
    const makeDue = () =>
      on.database
        .sql`update chat.contacts set lookup_at = now() where customer_number = ${customer}`;
    await makeDue();
    expect((await on.service.say(lid, "beli es 6rb")).join()).toContain(
      "Rp6.000",
    );
    know(lid, phone);
    on.service.aMinuteLater();
    await makeDue();
    await on.service.say(lid, "beli es 7rb");
    expect(await contacts(lid)).toMatchObject([
      { phone, customer_number: customer },
    ]);
  });

  test("the phone of a linked lid that wrote as a stranger before joins it, with its messages", async () => {
    const { phone, lid } = await mitra();
    const other = `62813000070${people}`;
    await on.database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${phone} returning contact_id)
      insert into chat.aliases select ${lid}, contact_id from link`;
    expect((await on.service.say(`${other}@c.us`, "halo")).join()).toContain(
      "belum terdaftar",
    );
    await on.service.write(lid, "halo", {
      _data: { key: { remoteJidAlt: `${other}@s.whatsapp.net` } },
    });
    await on.service.settled();
    const [one, two] = await contacts(lid, `${other}@c.us`);
    expect(one!.contact_id).toBe(two!.contact_id);
    expect(one!.phone).toBe(other);
    expect((await on.service.say(`${other}@c.us`, "halo")).join()).toContain(
      "Halo, Ibu Rini!",
    );
  });

  test("a linked lid that turns up with another phone is left as it is: a change needs the officer", async () => {
    const { phone, lid } = await mitra();
    await on.service.write(lid, "halo", {
      _data: { key: { remoteJidAlt: `${phone}@s.whatsapp.net` } },
    });
    await on.service.settled();
    const other = `62814000070${people}@c.us`;
    for (let twice = 0; twice < 2; twice++) {
      await on.service.write(other, "halo", {
        _data: { key: { remoteJidAlt: lid } },
      });
      await on.service.settled();
    }
    expect(on.service.heard(other).join()).toContain("belum terdaftar");
    const [hers, strangers] = [await contacts(lid), await contacts(other)];
    expect(hers[0]).toMatchObject({ phone });
    expect(strangers[0]).toMatchObject({ customer_number: null });
    expect(await acts("not_merged", strangers[0]!.contact_id)).toHaveLength(1);
  });

  test("two linked contacts are never made one", async () => {
    const one = await mitra();
    const two = await mitra();
    await on.database.sql`
      with link as (
          update chat.contacts set phone = null where phone = ${one.phone} returning contact_id)
      insert into chat.aliases select ${one.lid}, contact_id from link`;
    await on.service.write(one.lid, "jual kue 50rb", {
      _data: { key: { remoteJidAlt: `${two.phone}@s.whatsapp.net` } },
    });
    await on.service.settled();
    const booked = await on.database.sql`
      select customer_number from marts.entries
      where customer_number in (${one.customer}, ${two.customer})`;
    expect(booked.map((row) => row.customer_number)).toEqual([one.customer]);
    expect(await contacts(one.lid)).toMatchObject([{ phone: null }]);
  });
});
