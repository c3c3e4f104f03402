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

describe.each(engines)("rows on %s", (engine) => {
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
  const quarantine = async () => [
    ...(await database.sql`
      select file_name as file, line_number as line, reason, found, row_text as text
      from ops.quarantine order by quarantine_id`),
  ];

  // Each row stands alone after the good ones; the first bad column names the reason.
  const badRows: [
    file: string,
    row: string,
    reason: string,
    found: string | null,
  ][] = [
    ["customers.csv", ",1990-01-01,,,", "missing customer_number", null],
    ["customers.csv", '"",1990-01-01,,,', "missing customer_number", ""],
    [
      "customers.csv",
      "C3,31/12/1990,,,",
      "unparseable date_of_birth",
      "31/12/1990",
    ],
    [
      "customers.csv",
      "C1,1990-01-01,,,another",
      "duplicate customer_number",
      "C1",
    ],
    [
      "customers.csv",
      "C3,1990-01-01",
      "wrong number of fields",
      "2 fields, the header has 5",
    ],
    // What nobody would see is told by its number, what is trimmed is not the cause.
    ["customers.csv", "\u00A0\u200B,,,,", "missing customer_number", "<U+00A0><U+200B>"], // prettier-ignore
    ["customers.csv", "C4,\tsoon\u00A0,,,", "unparseable date_of_birth", "soon"], // prettier-ignore
    ["loan_snapshots.csv", "L4,C\u200B1,1,1,0", "unknown customer_number", "C<U+200B>1"], // prettier-ignore
    ["loan_snapshots.csv", "L4,C1,1\u00A0000,1,0", "unparseable principal_amount", "1<U+00A0>000"], // prettier-ignore
    ["loan_snapshots.csv", ",C1,1,1,0", "missing loan_id", null],
    ["loan_snapshots.csv", "L3,,1,1,0", "missing customer_number", null],
    ["loan_snapshots.csv", "L3,C1,,1,0", "missing principal_amount", null],
    ["loan_snapshots.csv", "L3,C1,1,,0", "missing outstanding_amount", null],
    ["loan_snapshots.csv", "L3,C1,1,1,", "missing dpd", null],
    [
      "loan_snapshots.csv",
      "L3,C1,lima juta,1,0",
      "unparseable principal_amount",
      "lima juta",
    ],
    [
      "loan_snapshots.csv",
      "L3,C1,1,1.000.000,0",
      "unparseable outstanding_amount",
      "1.000.000",
    ],
    ["loan_snapshots.csv", "L3,C1,1,1,1.5", "unparseable dpd", "1.5"],
    ["loan_snapshots.csv", "L3,C1,-1,1,0", "negative principal_amount", "-1"],
    [
      "loan_snapshots.csv",
      "L3,C1,1,-0.01,0",
      "negative outstanding_amount",
      "-0.01",
    ],
    ["loan_snapshots.csv", "L3,C1,1,1,-1", "negative dpd", "-1"],
    ["loan_snapshots.csv", "L3,C9,1,1,0", "unknown customer_number", "C9"],
    ["loan_snapshots.csv", "L1,C1,9,9,9", "duplicate loan_id", "L1"],
    ["bills.csv", ",L1,2026-05-15,,1,0", "missing bill_id", null],
    ["bills.csv", "B9,,2026-05-15,,1,0", "missing loan_id", null],
    ["bills.csv", "B9,L1,,,1,0", "missing bill_scheduled_date", null],
    ["bills.csv", "B9,L1,2026-05-15,,,0", "missing amount", null],
    [
      "bills.csv",
      "B9,L1,0000-00-00,,1,0",
      "unparseable bill_scheduled_date",
      "0000-00-00",
    ],
    [
      "bills.csv",
      "B9,L1,2026-02-29,,1,0",
      "unparseable bill_scheduled_date",
      "2026-02-29",
    ],
    [
      "bills.csv",
      "B9,L1,2026-05-15,NaT,1,0",
      "unparseable bill_paid_date",
      "NaT",
    ],
    ["bills.csv", "B9,L1,2026-05-15,,1e6,0", "unparseable amount", "1e6"],
    ["bills.csv", "B9,L1,2026-05-15,,1,Rp1", "unparseable paid_amount", "Rp1"],
    ["bills.csv", "B9,L1,2026-05-15,,-5,0", "negative amount", "-5"],
    ["bills.csv", "B9,L1,2026-05-15,,0,0", "zero amount", "0"],
    ["bills.csv", "B9,L1,2026-05-15,,0.49,0", "zero amount", "0.49"],
    ["bills.csv", "B9,L1,2026-05-15,,1,-5", "negative paid_amount", "-5"],
    ["bills.csv", "B9,L9,2026-05-15,,1,0", "unknown loan_id", "L9"],
    ["bills.csv", "B1,L1,2026-05-15,,1,0", "duplicate bill_id", "B1"],
    [
      "bills.csv",
      "B9,L1,2026-05-15,,1,0,",
      "wrong number of fields",
      "7 fields, the header has 6",
    ],
    ["tasks.csv", ",VISIT,,,,,,,", "missing task_id", null],
    [
      "tasks.csv",
      "T9,VISIT,,yesterday,,,,,",
      "unparseable start_datetime",
      "yesterday",
    ],
    [
      "tasks.csv",
      "T9,VISIT,,,2026-05-08 25:00:00,,,,",
      "unparseable end_datetime",
      "2026-05-08 25:00:00",
    ],
    [
      "tasks.csv",
      "T9,VISIT,,,,8 May,,,",
      "unparseable actual_datetime",
      "8 May",
    ],
    ["tasks.csv", "T9,VISIT,,,,,south,,", "unparseable latitude", "south"],
    ["tasks.csv", 'T9,VISIT,,,,,,"106,8",', "unparseable longitude", "106,8"],
    ["tasks.csv", "T1,VISIT,,,,,,,", "duplicate task_id", "T1"],
    ["task_participants.csv", ",CUSTOMER,C1,,,", "missing task_id", null],
    ["task_participants.csv", "T1,,C1,,,", "missing participant_type", null],
    [
      "task_participants.csv",
      "T1,CUSTOMER,,,,",
      "missing participant_id",
      null,
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C2,maybe,,",
      "unparseable is_face_matched",
      "maybe",
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C2,,2,",
      "unparseable is_qr_matched",
      "2",
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C2,,,many",
      "unparseable payment_amount",
      "many",
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C2,,,-1",
      "negative payment_amount",
      "-1",
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C9,,,",
      "unknown participant_id",
      "C9",
    ],
    [
      "task_participants.csv",
      "T1,CUSTOMER,C1,,,",
      "duplicate participant_id",
      "C1",
    ],
    ["contacts.csv", ",Rini,mitra,C2,,,", "missing phone", null],
    ["contacts.csv", "620000333,Sari,,C2,,,", "missing role", null],
    ["contacts.csv", "Sari,Sari,mitra,C2,,,", "unparseable phone", "Sari"],
    ["contacts.csv", "620000333,Sari,boss,C2,,,", "unparseable role", "boss"],
    [
      "contacts.csv",
      "620000333,Sari,mitra,C2,,tanya,",
      "unparseable officer_phone",
      "tanya",
    ],
    [
      "contacts.csv",
      "620000333,Sari,mitra,C2,,,Jakarta",
      "unparseable timezone",
      "Jakarta",
    ],
    [
      "contacts.csv",
      "620000333,Sari,mitra,,,,",
      "missing customer_number",
      null,
    ],
    [
      "contacts.csv",
      "620000333,Sari,mitra,C9,,,",
      "unknown customer_number",
      "C9",
    ],
    [
      "contacts.csv",
      "620000333,Sari,mitra,C2,,620000999,",
      "unknown officer_phone",
      "620000999",
    ],
    [
      "contacts.csv",
      "620000111,Sari,mitra,C2,,,",
      "duplicate phone",
      "620000111",
    ],
    [
      "contacts.csv",
      "620000333,Rini,mitra,C1,,,",
      "duplicate customer_number",
      "C1",
    ],
  ];
  test.each([...new Set(badRows.map(([file]) => file))])(
    "each bad row of %s goes to quarantine with its line, reason, value and text",
    async (file) => {
      const bad = badRows.filter(([of]) => of === file);
      folder.more(file, ...bad.map(([, row]) => row));
      const report = (await loadFolder())[file]!;
      expect(report.stopped).toBeNull();
      const first = report.inserted + 2; // good rows stand before them
      const expected = bad.map(([, text, reason, found], index) => ({
        file,
        line: first + index,
        reason,
        found,
        text,
      }));
      const found = await quarantine();
      expect(found.sort((one, other) => one.line - other.line)).toEqual(
        expected,
      );

      const counts: Record<string, number> = {};
      for (const { reason } of expected)
        counts[reason] = (counts[reason] ?? 0) + 1;
      expect(report.quarantined).toEqual(counts);
      expect(report.read).toBe(report.inserted + bad.length);
    },
  );

  test("rows that refer to a bad row are bad, but a participant of a missing task is not", async () => {
    folder.write({
      "customers.csv":
        "customer_number,date_of_birth,marital_status,religion,purpose\nC1,1980-01-31,,,\nC2,soon,,,",
      "tasks.csv":
        "task_id,task_type,task_status,start_datetime,end_datetime,actual_datetime,latitude,longitude,branch_id\nT1,,,later,,,,,",
      "task_participants.csv":
        "task_id,participant_type,participant_id,is_face_matched,is_qr_matched,payment_amount\nT1,CUSTOMER,C1,,,\nT8,OFFICER,O1,,,\nT1,CUSTOMER,C2,,,",
      "contacts.csv":
        "phone,name,role,customer_number,branch_id,officer_phone,timezone\n620000222,Sari,mitra,C2,,,\n12,Dedi,officer,,BR1,,\n620000333,Rini,mitra,C1,,620000111,",
    });
    await loadFolder();
    expect(
      (await quarantine()).map((row) => [row.file, row.line, row.reason]),
    ).toEqual([
      ["customers.csv", 3, "unparseable date_of_birth"],
      ["loan_snapshots.csv", 3, "unknown customer_number"],
      ["bills.csv", 4, "unknown loan_id"],
      ["tasks.csv", 2, "unparseable start_datetime"],
      ["task_participants.csv", 4, "unknown participant_id"],
      ["contacts.csv", 2, "unknown customer_number"],
      ["contacts.csv", 3, "unparseable phone"],
      ["contacts.csv", 4, "unknown officer_phone"],
    ]);
    const rows = await database.sql`
      select participant_id, task_id from core.task_participants order by participant_id`;
    expect([...rows]).toEqual([
      { participant_id: "C1", task_id: "T1" },
      { participant_id: "O1", task_id: "T8" },
    ]);
  });

  test("of rows with one key the first good one stays, on every load", async () => {
    folder.rows(
      "customers.csv",
      "C1,not yet,,,bad",
      "C1,1990-01-01,,,first",
      "C1,1991-01-01,,,second",
      "C2,,,,",
    );
    for (const inserted of [2, 0]) {
      const report = (await loadFolder())["customers.csv"]!;
      expect(report).toMatchObject({
        inserted,
        updated: 0,
        unchanged: 2 - inserted,
      });
      const [row] = await database.sql`
        select date_of_birth, purpose from core.customers where customer_number = 'C1'`;
      expect(row).toEqual({ date_of_birth: "1990-01-01", purpose: "first" });
    }
  });

  const spoilt: [file: string, bad: string, good: string, second: string][] = [
    ["loan_snapshots.csv", "L1,C1,x,1,0", "L1,C1,1,1,0", "L1,C1,2,2,0"],
    [
      "bills.csv",
      "B1,L1,soon,,1,0",
      "B1,L1,2026-05-01,,1,0",
      "B1,L1,2026-05-02,,2,0",
    ],
    ["tasks.csv", "T1,,,soon,,,,,", "T1,,,,,,,,BR1", "T1,,,,,,,,BR2"],
    ["task_participants.csv", "T1,O,O1,-,,", "T1,O,O1,1,,", "T1,O,O1,0,,"],
    [
      "contacts.csv",
      "081234567,,boss,,,,",
      "081234567,,officer,,,,",
      "081234567,,officer,,B,,",
    ],
  ];
  test.each(spoilt)(
    "a bad row of %s takes nothing from a good one with its key",
    async (file, ...rows) => {
      folder.rows(file, ...rows.filter((row) => typeof row === "string"));
      expect((await loadFolder())[file]).toMatchObject({
        read: 3,
        inserted: 1,
      });
      const found = (await quarantine()).filter((row) => row.file === file);
      expect(found.map((row) => row.line)).toEqual([2, 4]);
    },
  );

  test("an id that moves to another loan or customer is bad, and what stood stays", async () => {
    folder.write();
    await loadFolder();
    folder.write({
      "loan_snapshots.csv":
        "loan_id,customer_number,principal_amount,outstanding_amount,dpd\nL1,C2,1,1,9\nL2,C2,3000000,0,0",
      "bills.csv":
        "bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount\nB1,L2,2026-05-01,2026-05-01,1,1",
      "contacts.csv":
        "phone,name,role,customer_number,branch_id,officer_phone,timezone\n620000222,Rini,mitra,C2,,,\n620000333,Rini,mitra,C1,,,",
    });
    const { sql } = database;
    const before =
      await sql`select * from core.loans, core.bills, chat.contacts order by 1, 2, 3`;
    await loadFolder();
    expect(
      (await quarantine()).map((row) => [row.file, row.reason, row.found]),
    ).toEqual([
      ["loan_snapshots.csv", "moved loan_id", "L1"],
      ["bills.csv", "moved bill_id", "B1"],
      ["contacts.csv", "moved phone", "620000222"],
      ["contacts.csv", "moved customer_number", "C1"],
    ]);
    expect([
      ...(await sql`select * from core.loans, core.bills, chat.contacts order by 1, 2, 3`),
    ]).toEqual([...before]);
  });

  test("the same file loaded again has the same bad rows, for the same reasons", async () => {
    folder.write({
      "bills.csv":
        "bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount\nB1,L1,2026-05-01,,1,0\nB1,L2,2026-05-01,,1,0\nB1,L1,2026-05-01,,2,0\nB2,L9,2026-05-01,,1,0",
    });
    const { sql } = database;
    const bad = async () => {
      await sql`truncate ops.quarantine`;
      await loadFolder();
      return await quarantine();
    };
    const first = await bad();
    expect(first.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "duplicate bill_id"],
      [4, "duplicate bill_id"],
      [5, "unknown loan_id"],
    ]);
    expect(await bad()).toEqual(first);
  });

  test("a bad row keeps its text as it stands in the file, over several lines", async () => {
    const row = '"C3","not\na ""date""",,, nasi uduk ';
    folder.more("customers.csv", row, "C4,never,,,");
    await loadFolder();
    expect(await quarantine()).toEqual([
      {
        file: "customers.csv",
        line: 4,
        reason: "unparseable date_of_birth",
        found: 'not\na "date"',
        text: row,
      },
      {
        file: "customers.csv",
        line: 6,
        reason: "unparseable date_of_birth",
        found: "never",
        text: "C4,never,,,",
      },
    ]);
  });
});
