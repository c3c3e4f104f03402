import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import { asset } from "../assets.ts";
import { connect, type Database } from "../db/database.ts";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { forgetLoads, LenderFolder } from "../testing/lender-folder.ts";
import { load, quarantinedRows, type LoadOptions } from "./load.ts";

const sample = asset("data/sample");

/** The reason that each kind of bad row in the sample's README gets; null for those that stay. */
const reasonOfPlanted: Record<string, string | null> = {
  "customer twice, with another purpose":
    "customers.csv duplicate customer_number",
  "customer without a number": "customers.csv missing customer_number",
  "loan twice": "loan_snapshots.csv duplicate loan_id",
  "loan of an unknown customer": "loan_snapshots.csv unknown customer_number",
  "loan with a negative principal":
    "loan_snapshots.csv negative principal_amount",
  "bill with an unparseable date": "bills.csv unparseable date",
  "bill without a loan id": "bills.csv missing loan_id",
  "bill whose amount is not a number": "bills.csv unparseable amount",
  "bill with a negative paid amount": "bills.csv negative paid_amount",
  "bill of amount 0": "bills.csv zero amount",
  "bill of an unknown loan": "bills.csv unknown loan_id",
  "bill twice": "bills.csv duplicate bill_id",
  "bill with too few fields": "bills.csv wrong number of fields",
  "bill paid, but without a date (kept, and reported)": null,
  "task with an unparseable start": "tasks.csv unparseable start_datetime",
  "task twice": "tasks.csv duplicate task_id",
  "participant twice": "task_participants.csv duplicate participant_id",
  "participant whose task does not exist": null,
};

/** The rows of the README's tables: the words of the first cell, and the number of the second. */
async function figuresOfSample(): Promise<[string, number][]> {
  const text = await Bun.file(`${sample}/README.md`).text();
  return [...text.matchAll(/^\| `?(.+?)`? +\| +([\d,]+) +\|$/gm)].map(
    ([, words, number]) => [words!, Number(number!.replaceAll(",", ""))],
  );
}

describe.each(engines)("a load on %s", (engine) => {
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

  const loadFolder = async (options: Partial<LoadOptions> = {}) => {
    const reports = await load(database, { folder: folder.path, ...options });
    return Object.fromEntries(reports.map((report) => [report.file, report]));
  };
  const bills = async () => [
    ...(await database.sql`
      select bill_id, bill_scheduled_date as due, bill_paid_date as paid_on, amount, paid_amount as paid
      from core.bills order by bill_id`),
  ];
  /** With what tells who wrote a row and who locked it. */
  const everything = async () => [
    ...(await database.sql`
      select md5(string_agg(row::text, ';' order by row::text)) as hash, count(*) as rows from (
          select (customers, xmin, xmax)::text as row from core.customers union all
          select (loans, xmin, xmax)::text from core.loans union all
          select (bills, xmin, xmax)::text from core.bills union all
          select (tasks, xmin, xmax)::text from core.tasks union all
          select (task_participants, xmin, xmax)::text from core.task_participants union all
          select (officers, xmin, xmax)::text from core.officers union all
          select (contacts, xmin, xmax)::text from chat.contacts) as all_rows`),
  ];

  test("of the sample takes what its README says, and a second one touches nothing", async () => {
    const reports = await loadFolder({ folder: sample });
    const figures = await figuresOfSample();
    const read = Object.values(reports).map((report) => [
      report.file,
      report.read,
    ]);
    expect(read as [string, number][]).toEqual(
      figures.filter(
        ([words]) => words.endsWith(".csv") && !words.includes("ahead"),
      ),
    );
    const planted = figures.filter(([words]) => words in reasonOfPlanted);
    expect(planted).toHaveLength(Object.keys(reasonOfPlanted).length);
    const found: Record<string, number> = {};
    for (const { file, quarantined } of Object.values(reports))
      for (const [reason, rows] of Object.entries(quarantined)) {
        const kind = `${file} ${reason.replace(/bill_(scheduled|paid)_date/, "date")}`;
        found[kind] = (found[kind] ?? 0) + rows;
      }
    expect(found).toEqual(
      Object.fromEntries(
        planted
          .map(([words, rows]) => [reasonOfPlanted[words], rows])
          .filter(([reason]) => reason),
      ),
    );
    const [row] = await database.sql`
      select count(*) as without_task from core.task_participants
      left join core.tasks using (task_id) where tasks.task_id is null`;
    expect(row!.without_task).toBe(
      Object.fromEntries(planted)["participant whose task does not exist"]!,
    );

    const before = await everything();
    const again = await loadFolder({ folder: sample });
    for (const report of Object.values(again))
      expect(report).toMatchObject({
        inserted: 0,
        updated: 0,
        unchanged: report.read - quarantinedRows(report),
        quarantined: reports[report.file]!.quarantined,
      });
    expect(await everything()).toEqual(before);
  });

  test("updates what differs and counts it", async () => {
    folder.write();
    await loadFolder({ snapshotDate: "2026-05-10" });
    folder.rows(
      "bills.csv",
      "B1,L1,2026-05-01,2026-05-01,120000,120000",
      "B3,L2,2026-05-08,2026-05-12,70000,70000",
      "B4,L2,2026-05-15,,70000,",
    );
    const reports = await loadFolder({ snapshotDate: "2026-05-10" });
    expect(reports["bills.csv"]).toMatchObject({
      read: 3,
      inserted: 1,
      updated: 1,
      unchanged: 1,
    });
    expect(reports["customers.csv"]).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 2,
    });
    expect((await bills()).map((bill) => [bill.bill_id, bill.paid])).toEqual([
      ["B1", 120000],
      ["B2", 60000],
      ["B3", 70000],
      ["B4", 0],
    ]);
  });

  const goodBills =
    "bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount\nB9,L1,2026-05-15,,120000,0\n";
  test.each([
    ["is missing", null, "bills.csv is not in the folder."],
    ["is empty", "", "bills.csv is empty"],
    [
      "lacks a column",
      goodBills.replace("amount,", "sum,"),
      "bills.csv, line 1: the column amount is missing; found bill_id, loan_id,",
    ],
    [
      "has a column twice",
      goodBills.replace(/amount,/, "loan_id,amount,"),
      'bills.csv, line 1: the column "loan_id" stands there twice.',
    ],
    [
      "is a web page",
      "<!doctype html>\n<p>Sign in</p>",
      "bills.csv, line 1: none of the columns bill_id, loan_id, bill_scheduled_date, bill_paid_date, amount, paid_amount is there; this looks like no CSV",
    ],
    ["is a packed sheet", "PK\x03\x04\0\0", "bills.csv is not CSV text"],
    [
      "opens a quote at its end",
      `${goodBills}B8,"L1`,
      "bills.csv, line 3, opens a quote that never closes",
    ],
    [
      "opens a quote behind many rows",
      `${goodBills}${"B9,L1,2026-05-15,,1,0\n".repeat(150_000)}B8,"L1`,
      "bills.csv, line 150003, opens a quote that never closes",
    ],
  ])(
    "stops a file that %s, leaves what was there, and takes the others",
    async (_, text, message) => {
      folder.write();
      await loadFolder();
      const before = await bills();
      folder.write({
        "bills.csv": text,
        "customers.csv":
          "customer_number,date_of_birth,marital_status,religion,purpose\nC1,1980-01-31,MARRIED,ISLAM,gorengan\nC2,,,,\nC3,,,,",
      });
      const reports = await loadFolder();
      expect(reports["bills.csv"]!.stopped).toStartWith(message);
      expect(reports["bills.csv"]).toMatchObject({
        read: 0,
        inserted: 0,
        updated: 0,
        unchanged: 0,
        quarantined: {},
      });
      expect(await bills()).toEqual(before);
      expect(reports["customers.csv"]).toMatchObject({
        stopped: null,
        inserted: 1,
      });
      expect(reports["contacts.csv"]).toMatchObject({
        stopped: null,
        unchanged: 2,
      });
      const [row] = await database.sql`
      select status, details from marts.data_quality where check_name = 'file_taken' and subject = 'bills.csv'`;
      expect(row).toEqual({
        status: "fail",
        details: reports["bills.csv"]!.stopped,
      });
    },
  );

  test("thousands of bad rows are all kept", async () => {
    const rows = Array.from({ length: 2500 }, (_, i) =>
      i % 2 ? `X${i},soon,,,` : `X${i}`,
    );
    folder.more("customers.csv", ...rows);
    expect((await loadFolder())["customers.csv"]!.quarantined).toEqual({
      "unparseable date_of_birth": 1250,
      "wrong number of fields": 1250,
    });
    const texts =
      await database.sql`select row_text from ops.quarantine order by line_number`;
    expect(texts.map((row) => row.row_text)).toEqual(rows);
  });

  test("does without contacts.csv, and leaves nothing staged", async () => {
    folder.write({ "contacts.csv": null });
    expect(Object.keys(await loadFolder())).toEqual(
      [
        "customers",
        "loan_snapshots",
        "bills",
        "tasks",
        "task_participants",
      ].map((name) => `${name}.csv`),
    );
    const [row] = await database.sql`
      select (select count(*) from ops.staged_customers) + (select count(*) from ops.staged_bills)
          + (select count(*) from ops.staged_task_participants) as rows`;
    expect(row!.rows).toBe(0);
  });

  test("says which folder isn't there, and what belongs into it", async () => {
    const message = await load(database, { folder: "/no/such/folder" }).catch(
      (error) => error.message,
    );
    expect(message).toStartWith(
      "There is no folder /no/such/folder. Give the folder that holds customers.csv",
    );
    expect([...(await database.sql`select * from ops.load_runs`)]).toEqual([]);
  });

  const snapshots = async () => [
    ...(await database.sql`select loan_id, dpd, snapshot_date from core.loans order by loan_id`),
  ];

  test("dates the snapshot by the latest payment of a good bill", async () => {
    folder.more(
      "bills.csv",
      "B4,L1,2026-05-15,2027-01-01,-1,0",
      "B5,L1,2026-05-15,2027-99-01,1,0",
    );
    await loadFolder();
    expect((await snapshots()).map((loan) => loan.snapshot_date)).toEqual([
      "2026-05-09",
      "2026-05-09",
    ]);

    folder.write({ "bills.csv": null });
    await loadFolder();
    const [run] =
      await database.sql`select snapshot_date from ops.load_runs order by load_id desc limit 1`;
    expect(run!.snapshot_date).toBe("2026-05-09");
  });

  test("never overwrites a newer snapshot with an older one, and says so", async () => {
    folder.write();
    await loadFolder({ snapshotDate: "2026-05-20" });
    folder.rows(
      "loan_snapshots.csv",
      "L1,C1,5000000,2600000,44",
      "L2,C2,3000000,0,0",
      "L3,C2,1,1,3",
    );
    const older = (await loadFolder({ snapshotDate: "2026-05-19" }))[
      "loan_snapshots.csv"
    ]!;
    expect(older).toMatchObject({ inserted: 1, updated: 0, unchanged: 2 });
    expect(older.remarks).toEqual([
      "2 loans have a newer snapshot than 2026-05-19 and were left as they are; if this file is the newer one, load it with --snapshot-date",
    ]);
    expect((await snapshots())[0]).toEqual({
      loan_id: "L1",
      dpd: 1,
      snapshot_date: "2026-05-20",
    });

    const newer = (await loadFolder({ snapshotDate: "2026-05-21" }))[
      "loan_snapshots.csv"
    ]!;
    expect(newer).toMatchObject({ updated: 3, remarks: [] });
    expect((await snapshots())[0]).toEqual({
      loan_id: "L1",
      dpd: 44,
      snapshot_date: "2026-05-21",
    });
  });

  test("shifts every date of bills and tasks, and reads only the files asked for", async () => {
    folder.write();
    await loadFolder({
      shiftDays: 10,
      only: ["customers.csv", "loan_snapshots.csv", "bills.csv", "tasks.csv"],
    });
    expect((await bills())[1]).toMatchObject({
      due: "2026-05-18",
      paid_on: "2026-05-19",
    });
    const [task] = await database.sql`select start_datetime from core.tasks`;
    expect(task!.start_datetime).toBe("2026-05-18 11:00:00");
    expect((await snapshots())[0]!.snapshot_date).toBe("2026-05-19");
    expect([...(await database.sql`select * from chat.contacts`)]).toEqual([]);
  });

  test("at the same time as another waits for it, and both succeed", async () => {
    folder.write();
    const other =
      engine === "postgres" ? await connect(await urlOf(database)) : database;
    const both = await Promise.all([
      load(database, { folder: folder.path }),
      load(other, { folder: folder.path }),
    ]);
    if (other !== database) await other.close();
    const inserted = both.map((reports) =>
      reports.reduce((sum, report) => sum + report.inserted, 0),
    );
    expect(inserted.sort((one, another) => one - another)).toEqual([0, 12]);
  });
});
