import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { connect, type Database } from "../db/database.ts";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { addMitra, startService, until } from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";
import { alertText } from "./alert-text.ts";
import { planAlerts } from "./plan-alerts.ts";

const change = {
  name: "Rini",
  customerNumber: "C1",
  tier: "GOLD",
  previousTier: "SILVER",
  isRise: true,
  dpd: 0,
  paidPercent: 99,
};

test("a rise to Gold is told in the words that were asked for", () => {
  const text =
    "Halo, kabar baik! Mitra *Ibu Rini* baru saja naik ke *Tier Gold*. Beliau potensial untuk top-up plafon. Hubungi segera?";
  expect(alertText(change)).toBe(text);
  expect(alertText({ ...change, name: "Ibu Rini" })).toBe(text);
});

test("another rise, a fall and a mitra without a name are told, and nobody is blamed", () => {
  expect(alertText({ ...change, tier: "SILVER" })).toBe(
    "Halo, kabar baik! Mitra *Ibu Rini* baru saja naik ke *Tier Silver*. Boleh disemangati supaya terus naik?",
  );
  expect(
    alertText({
      ...change,
      name: null,
      tier: "BRONZE",
      previousTier: "GOLD",
      isRise: false,
      dpd: 9,
      paidPercent: 88,
    }),
  ).toBe(
    "Halo, mohon perhatian. Mitra *C1* turun dari Tier Gold ke *Tier Bronze* (bayar 88%, telat 9 hari). Boleh disapa dan ditanya kabarnya?",
  );
});

describe.each(engines)("alerts on %s", (engine) => {
  let database: Database;
  let people = 0;
  const start = Temporal.PlainDate.from("2026-06-01");
  let day = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  /** Refreshes as of the next day, at noon of it. */
  async function nextDay(days = 1) {
    day += days;
    const asOf = start.add({ days: day }).toString();
    const noon = new Date(`${asOf}T05:00:00Z`);
    return await refresh(database, asOf, { asOf, isPinned: true }, noon);
  }
  /** A Silver mitra, known as such. */
  async function silver(officerPhone?: string) {
    const customer = `A${++people}`;
    await addMitra(database, {
      customer,
      phone: `6281200003${people}`,
      name: "Rini",
      dpd: 1,
      asOf: start.toString(),
      officerPhone,
    });
    await nextDay();
    return customer;
  }
  const setDpd = (customer: string, dpd: number) =>
    database.sql`update core.loans set dpd = ${dpd} where customer_number = ${customer}`;
  async function officer(branch: string | null) {
    const phone = `6281200004${++people}`;
    await database.sql`insert into core.officers values (${phone}, 'Dedi', ${branch})`;
    await database.sql`
      insert into chat.contacts (phone, name, role, branch_id) values (${phone}, 'Dedi', 'officer', ${branch})`;
    return phone;
  }
  async function meet(customer: string, branch: string, on: string) {
    const task = `T${++people}`;
    await database.sql`
      insert into core.tasks (task_id, branch_id, start_datetime) values (${task}, ${branch}, ${on})`;
    await database.sql`
      insert into core.task_participants (task_id, participant_type, participant_id)
      values (${task}, 'CUSTOMER', ${customer})`;
  }
  const alertsTo = async (phone: string) =>
    (
      await database.sql`
      select text from chat.outbox where kind = 'alert' and chat_id = ${`${phone}@c.us`} order by outbox_id`
    ).map((row) => row.text as string);

  test("her own officer hears of a rise and of a fall, once each", async () => {
    const dedi = await officer("B1");
    const other = await officer("B1");
    const customer = await silver(dedi);
    await setDpd(customer, 0);
    expect((await nextDay()).changes).toBe(1);
    expect(await planAlerts(database)).toBe(1);
    expect(await planAlerts(database)).toBe(0);
    await setDpd(customer, 30);
    await nextDay();
    await planAlerts(database);
    const told = await alertsTo(dedi);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("naik ke *Tier Gold*");
    expect(told[1]).toContain("turun dari Tier Gold ke *Tier Bronze*");
    expect(await alertsTo(other)).toEqual([]);
  });

  test("without an officer of her own, all officers of her latest task's branch hear of it", async () => {
    const customer = await silver();
    const [one, two] = [await officer("B2"), await officer("B2")];
    const elsewhere = await officer("B3");
    await meet(customer, "B2", "2026-05-20 10:00");
    await meet(customer, "B3", "2026-05-13 10:00");
    await setDpd(customer, 0);
    await nextDay();
    expect(await planAlerts(database)).toBe(2);
    for (const phone of [one, two])
      expect(await alertsTo(phone)).toHaveLength(1);
    expect(await alertsTo(elsewhere)).toEqual([]);
  });

  test("the branch that she was enrolled at counts before her latest task's, for alerts as for who may see her", async () => {
    const customer = await silver();
    const [hers, elsewhere] = [await officer("B20"), await officer("B21")];
    await meet(customer, "B21", "2026-05-20 10:00");
    await database.sql`
      update chat.contacts set branch_id = 'B20' where customer_number = ${customer}`;
    const seenBy = await database.sql`
      select contacts.phone from chat.officer_mitra as mitra
      inner join chat.contacts as contacts on contacts.contact_id = mitra.officer_contact_id
      where mitra.customer_number = ${customer}`;
    expect(seenBy.map(({ phone }) => phone)).toEqual([hers]);
    await setDpd(customer, 0);
    await nextDay();
    expect(await planAlerts(database)).toBe(1);
    expect(await alertsTo(hers)).toHaveLength(1);
    expect(await alertsTo(elsewhere)).toEqual([]);
  });

  test("the first tier alerts nobody, nor does a day without a change", async () => {
    const dedi = await officer("B4");
    await silver(dedi);
    await nextDay();
    expect(await planAlerts(database)).toBe(0);
    expect(await alertsTo(dedi)).toEqual([]);
  });

  test("a correction on the same day alerts nobody", async () => {
    const dedi = await officer("B5");
    const customer = await silver(dedi);
    await setDpd(customer, 0);
    await nextDay(0);
    expect(await planAlerts(database)).toBe(0);
    expect(await alertsTo(dedi)).toEqual([]);
  });

  test("one of a day that the clock goes back from waits for that day", async () => {
    const dedi = await officer("B7");
    const customer = await silver(dedi);
    await setDpd(customer, 0);
    await nextDay(30);
    expect(await planAlerts(database)).toBe(1);
    await nextDay(-29);
    expect(await planAlerts(database)).toBe(0);
    expect(await alertsTo(dedi)).toEqual([]);
    await nextDay(29);
    expect(await planAlerts(database)).toBe(1);
    expect(await alertsTo(dedi)).toHaveLength(1);
  });

  test("once per change, planned twenty times by two processes at once", async () => {
    const dedi = await officer("B6");
    const customer = await silver(dedi);
    await setDpd(customer, 0);
    await nextDay();
    const other =
      engine === "postgres" ? await connect(await urlOf(database)) : database;
    const planned = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        planAlerts(index % 2 ? database : other),
      ),
    );
    if (other !== database) await other.close();
    expect(planned.reduce((sum, count) => sum + count)).toBe(1);
    expect(await alertsTo(dedi)).toHaveLength(1);
  });

  test("an alert reaches the officer through the gateway, and not at night", async () => {
    const dedi = await officer("B7");
    const customer = await silver(dedi);
    await database.sql`update chat.outbox set status = 'failed' where status = 'planned'`;
    await setDpd(customer, 0);
    await nextDay();
    await database.sql`update ops.clock set time_override = '2026-06-10T14:00:00Z'`; // 21:00 in Jakarta
    await planAlerts(database);
    const service = startService(database);
    try {
      // An answer that leaves meanwhile proves that the outbox was looked through.
      await service.say("6289900000077@c.us", "halo");
      expect(service.heard(`${dedi}@c.us`)).toEqual([]);
      await database.sql`update ops.clock set time_override = '2026-06-11T01:00:00Z'`; // 08:00
      await until(() => service.heard(`${dedi}@c.us`).length > 0);
      expect(service.heard(`${dedi}@c.us`)).toEqual([
        "Halo, kabar baik! Mitra *Ibu Rini* baru saja naik ke *Tier Gold*. Beliau potensial untuk top-up plafon. Hubungi segera?",
      ]);
    } finally {
      await service.stop();
    }
  });

  test("an officer who comes to a branch is not told its history", async () => {
    const customer = await silver();
    await meet(customer, "B9", "2026-05-20 10:00");
    await setDpd(customer, 0);
    await nextDay();
    await database.sql`update core.tier_history set recorded_at = recorded_at - interval '8 days'`;
    const dedi = await officer("B9");
    expect(await planAlerts(database)).toBe(0);
    expect(await alertsTo(dedi)).toEqual([]);
  });

  test("who said BERHENTI is told nothing, and after MULAI only what is new; the change counts as untold", async () => {
    const dedi = await officer("B10");
    const customer = await silver(dedi);
    const says = (isGranted: boolean) => database.sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id, purpose)
      select contact_id, 'test', ${isGranted}, 0, 'record'
      from chat.contacts where phone = ${dedi}`;
    await says(false);
    await setDpd(customer, 0);
    await nextDay();
    expect(await planAlerts(database)).toBe(0);
    const untold = await database.sql`
      select tier from alerts.changes_without_officer where customer_number = ${customer}`;
    expect(untold).toMatchObject([{ tier: "GOLD" }]);
    await says(true);
    expect(await planAlerts(database)).toBe(0);
    await setDpd(customer, 30);
    await nextDay();
    await planAlerts(database);
    const told = await alertsTo(dedi);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("*Tier Bronze*");
  });

  test("an officer who wrote from a lid is told there", async () => {
    const dedi = await officer("B8");
    await database.sql`
      insert into chat.aliases select '990000000000123@lid', contact_id from chat.contacts where phone = ${dedi}`;
    const customer = await silver(dedi);
    await setDpd(customer, 0);
    await nextDay();
    await planAlerts(database);
    const [row] =
      await database.sql`select text from chat.outbox where chat_id = '990000000000123@lid'`;
    expect(row!.text).toContain("Tier Gold");
  });
});
