import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads, LenderFolder } from "../testing/lender-folder.ts";
import { load } from "./load.ts";

describe.each(engines)("values on %s", (engine) => {
  const folder = new LenderFolder();
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(async () => {
    folder.remove();
    await database.close();
  });

  const loadFolder = async () => {
    const reports = await load(database, { folder: folder.path });
    return Object.fromEntries(reports.map((report) => [report.file, report]));
  };
  const bills = async () => [
    ...(await database.sql`
      select bill_id, bill_scheduled_date as due, bill_paid_date as paid_on, amount, paid_amount as paid
      from core.bills order by bill_id`),
  ];

  test("reads columns in any order, names those that are extra, and skips a byte order mark", async () => {
    folder.write({
      "bills.csv":
        '\uFEFF,paid_amount,"amount",note,loan_id,bill_paid_date,bill_scheduled_date,bill_id,\r\n0,60000,120000,"one, two",L1,2026-05-09,2026-05-08,B2,\r\n1,,70000,,L2,"",2026-05-08,B3,\r',
    });
    const report = (await loadFolder())["bills.csv"]!;
    expect(report).toMatchObject({ read: 2, inserted: 2, quarantined: {} });
    expect(report.remarks).toEqual([
      "extra columns left out: (without a name), note, (without a name)",
    ]);
    expect(await bills()).toEqual([
      {
        bill_id: "B2",
        due: "2026-05-08",
        paid_on: "2026-05-09",
        amount: 120000,
        paid: 60000,
      },
      {
        bill_id: "B3",
        due: "2026-05-08",
        paid_on: null,
        amount: 70000,
        paid: 0,
      },
    ]);
  });

  test("takes dates with a time, and decimals rounded half up", async () => {
    folder.rows(
      "bills.csv",
      "B1,L1,2026-05-01 00:00:00,2026-05-01T23:59:59.999Z,120000.00,119999.5",
      "B2,L1,2028-02-29 07:00:00+07:00,2026-05-02 10:00:00.123456 UTC,120000.49,0.49",
      'B3,L1, 2026-05-08 ,,"120000.5",',
    );
    expect((await loadFolder())["bills.csv"]!.quarantined).toEqual({});
    expect(await bills()).toEqual([
      {
        bill_id: "B1",
        due: "2026-05-01",
        paid_on: "2026-05-01",
        amount: 120000,
        paid: 120000,
      },
      {
        bill_id: "B2",
        due: "2028-02-29",
        paid_on: "2026-05-02",
        amount: 120000,
        paid: 0,
      },
      {
        bill_id: "B3",
        due: "2026-05-08",
        paid_on: null,
        amount: 120001,
        paid: 0,
      },
    ]);
  });

  test("takes what stands between blanks of any kind for the same as without them", async () => {
    // A line end in quotes, a tab, a no-break and a wide space, and those without a width.
    const blanks = "\r\n\t \u00A0\u3000\u200B\uFEFF\u2060\u202A";
    const around = (row: string) =>
      row
        .split(",")
        .map((value) => `"${blanks}${value}${blanks}"`)
        .join(",");
    folder.write();
    await loadFolder();
    for (const [file, ...rows] of [
      ["customers.csv", "C1,1980-01-31,MARRIED,ISLAM,gorengan", "C2,,,,"],
      ["loan_snapshots.csv", "L1,C1,5000000,2600000,1"],
      ["bills.csv", "B1,L1,2026-05-01,2026-05-01,120000,120000"],
      [
        "tasks.csv",
        "T1,MAJELIS_MEETING,COMPLETED,2026-05-08 11:00:00,2026-05-08 12:00:00,,-6.35,106.86,BR1",
      ],
      ["task_participants.csv", "T1,CUSTOMER,C1,true,false,60000"],
      ["contacts.csv", "620000222,Rini,mitra,C1,,620000111,WITA"],
    ] as const) {
      folder.rows(file, ...rows.map(around));
      expect((await loadFolder())[file]).toMatchObject({
        read: rows.length,
        unchanged: rows.length,
      });
    }
  });

  test("takes a bill for the same with a blank around its id and no quotes", async () => {
    for (const blank of ["\t", "\u00A0", "\u200B", "\uFEFF"]) {
      folder.rows(
        "bills.csv",
        `${blank}B1,L1,2026-05-01,2026-05-01,120000,120000`,
        "B2,L1,2026-05-01,2026-05-01,120000,120000",
        `B2${blank},L1,2026-05-01,2026-05-01,120000,120000`,
        `B3,L1${blank},2026-05-08${blank},,${blank}5,`,
      );
      expect((await loadFolder())["bills.csv"]).toMatchObject({
        read: 4,
        quarantined: { "duplicate bill_id": 1 },
      });
      expect((await bills()).map((bill) => bill.bill_id)).toEqual([
        "B1",
        "B2",
        "B3",
      ]);
    }
  });

  test("keeps times of tasks as they are written", async () => {
    folder.rows(
      "tasks.csv",
      "T1,,,2026-05-08T11:00:00+07:00,2026-05-08,2026-05-08 11:05 UTC,,,",
    );
    await loadFolder();
    const [task] =
      await database.sql`select start_datetime, end_datetime, actual_datetime from core.tasks`;
    expect(Object.values(task!)).toEqual([
      "2026-05-08 11:00:00",
      "2026-05-08 00:00:00",
      "2026-05-08 11:05:00",
    ]);
  });

  test("keeps a payment without a date, reports it, and does not count it as paid", async () => {
    folder.rows(
      "bills.csv",
      "B1,L1,2026-05-01,,120000,120000",
      "B2,L1,2026-05-08,2026-05-08,120000,120000",
    );
    const report = (await loadFolder())["bills.csv"]!;
    expect(report).toMatchObject({ inserted: 2, quarantined: {} });
    expect(report.remarks).toEqual([
      "bills with a paid_amount but no bill_paid_date: 1 (first: line 2); kept, not counted as paid",
    ]);
    await database.sql`insert into ops.clock (as_of, is_pinned) values ('2026-05-31', true)`;
    const [tier] = await database.sql`
      select total_due, total_paid from marts.mitra_tiers where customer_number = 'C1'`;
    expect(tier).toEqual({ total_due: 240000, total_paid: 120000 });
    const [check] = await database.sql`
      select status, found from marts.data_quality where check_name = 'paid_without_date'`;
    expect(check).toEqual({ status: "fail", found: 1 });
  });

  test("knows officers and mitra by their phones, however written, and their zones", async () => {
    folder.rows(
      "contacts.csv",
      "+62 812-3456-7890,Dedi,officer,C1,BR1,0899 8888 777,wit",
      "0813 1111 2222,Rini,MITRA,C1,BR9,(0812) 3456.7890,Asia/Makassar",
      "81400001111,Sari,mitra,C2,,,",
    );
    expect((await loadFolder())["contacts.csv"]).toMatchObject({
      inserted: 3,
      quarantined: {},
    });
    const contacts = await database.sql`
      select phone, role, customer_number, branch_id, officer_phone, timezone, is_sample
      from chat.contacts order by phone`;
    expect([...contacts]).toEqual([
      {
        phone: "6281234567890",
        role: "officer",
        customer_number: null,
        branch_id: "BR1",
        officer_phone: null,
        timezone: "Asia/Jayapura",
        is_sample: false,
      },
      {
        phone: "6281311112222",
        role: "mitra",
        customer_number: "C1",
        branch_id: "BR9",
        officer_phone: "6281234567890",
        timezone: "Asia/Makassar",
        is_sample: false,
      },
      {
        phone: "6281400001111",
        role: "mitra",
        customer_number: "C2",
        branch_id: null,
        officer_phone: null,
        timezone: null,
        is_sample: false,
      },
    ]);
    expect([
      ...(await database.sql`select phone, name, branch_id from core.officers`),
    ]).toEqual([{ phone: "6281234567890", name: "Dedi", branch_id: "BR1" }]);
  });

  test("makes a stranger who wrote before the mitra that she is", async () => {
    const { sql } = database;
    await sql`insert into chat.contacts (phone) values ('620000222')`;
    folder.write();
    expect((await loadFolder())["contacts.csv"]).toMatchObject({
      inserted: 1,
      updated: 1,
    });
    const [contact] =
      await sql`select role, customer_number, is_sample from chat.contacts where phone = '620000222'`;
    expect(contact).toEqual({
      role: "mitra",
      customer_number: "C1",
      is_sample: true,
    });
  });
});
