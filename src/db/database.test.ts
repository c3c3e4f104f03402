import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { engines, testDatabase } from "../testing/databases.ts";
import { connect, type Database } from "./database.ts";

describe.each(engines)("the client on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await database.sql`create table public.things (line_number bigint, name text)`;
  });
  afterAll(() => database.close());

  const things = async () => [
    ...(await database.sql`
      select line_number, name from public.things order by line_number`),
  ];
  /** Pieces of CSV, as bytes. */
  async function* pieces(...texts: string[]) {
    for (const text of texts) yield new TextEncoder().encode(text);
  }

  test("dates and times without a zone stay as they are written", async () => {
    const [row] = await database.sql`
      select date '2026-06-01' as day, timestamp '2026-06-01 08:30' as time,
          ${"2026-06-01"}::date + 1 as given`;
    expect(row).toEqual({
      day: "2026-06-01",
      time: "2026-06-01 08:30:00",
      given: "2026-06-02",
    });
  });

  test("rupiah and counts are numbers, there and back", async () => {
    const [row] = await database.sql`
      select count(*) as rows, ${9007199254740991}::bigint as largest,
          ${[1, 2]}::bigint[] as several, ${-5}::bigint as negative`;
    expect(row).toEqual({
      rows: 1,
      largest: 9007199254740991,
      several: [1, 2],
      negative: -5,
    });
  });

  test("a number beyond a safe integer is an error, not a rounding, and the next query works", async () => {
    for (const number of ["9007199254740992", "-9223372036854775808"]) {
      const message =
        await database.sql`select ${number}::bigint as number`.then(
          () => "no error",
          (error) => error.message,
        );
      expect(message).toContain(`${number}, which is beyond a safe integer`);
      expect([...(await database.sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    }
  });

  test("an error tells its place and code, and takes its transaction back", async () => {
    const error = await database.sql
      .begin(async (tx) => {
        await tx`insert into public.things values (1, 'gone')`;
        await tx`select nonsense`;
      })
      .catch((error) => error);
    expect(error).toMatchObject({ code: "42703", position: "8" });
    expect(await things()).toEqual([]);
  });

  test("a savepoint takes back only what is inside", async () => {
    await database.sql.begin(async (tx) => {
      await tx`insert into public.things values (1, 'kept')`;
      await tx
        .savepoint(async (inner) => {
          await inner`insert into public.things values (2, 'gone')`;
          throw new Error("enough");
        })
        .catch(() => {});
    });
    expect(await things()).toEqual([{ line_number: 1, name: "kept" }]);
    await database.sql`truncate public.things`;
  });

  test("answers a thousand queries, asked one by one and at once", async () => {
    let sum = 0;
    for (let number = 1; number <= 500; number++)
      sum += (await database.sql`select ${number}::bigint as number`)[0]!
        .number;
    const rest = await Promise.all(
      Array.from(
        { length: 500 },
        (_, index) => database.sql`select ${index + 501}::bigint as number`,
      ),
    );
    for (const [row] of rest) sum += row!.number;
    expect(sum).toBe(500500);
  });

  test("a cursor walks through many rows", async () => {
    let rows = 0;
    await database.sql`select generate_series(1, 1000)`.cursor(100, (some) => {
      rows += some.length;
    });
    expect(rows).toBe(1000);
  });

  test("copies several pieces in one transaction, with quotes and line ends in fields", async () => {
    const many = Array.from(
      { length: 120_000 },
      (_, i) => `${i + 3},"thing ${i}, again and again"\n`,
    );
    await database.sql.begin((tx) =>
      database.copyFrom(
        tx,
        "public.things (line_number, name)",
        pieces(
          '1,"a ""b"",\nc"\n',
          "2,\n",
          many.slice(0, 60_000).join(""),
          many.slice(60_000).join(""),
        ),
      ),
    );
    const [row] = await database.sql`
      select count(*) as rows, max(line_number) as last from public.things`;
    expect(row).toEqual({ rows: 120_002, last: 120_002 });
    expect((await things()).slice(0, 2)).toEqual([
      { line_number: 1, name: 'a "b",\nc' },
      { line_number: 2, name: null },
    ]);
    await database.sql`truncate public.things`;
  });

  test.each([
    [
      "rows that the server refuses",
      "1,good\n2,too,many\n",
      /extra data after last expected column/,
    ],
    ["a quote that never closes", '1,"good\n', /unterminated CSV quoted field/],
  ])(
    "a copy of %s is an error, not a wait for ever, and can be taken back",
    async (_, text, message) => {
      await database.sql.begin(async (tx) => {
        const error = await tx
          .savepoint((inner) =>
            database.copyFrom(
              inner,
              "public.things (line_number, name)",
              pieces(text),
            ),
          )
          .catch((error) => error);
        expect(error).toMatchObject({
          message: expect.stringMatching(message),
        });
        await tx`insert into public.things values (9, 'after')`;
      });
      expect(await things()).toEqual([{ line_number: 9, name: "after" }]);
      await database.sql`truncate public.things`;
    },
  );

  test("a copy whose source fails is taken back, with the source's error", async () => {
    async function* failing() {
      yield* pieces("1,good\n");
      throw new Error("the file is torn");
    }
    const message = await database.sql
      .begin((tx) =>
        database.copyFrom(tx, "public.things (line_number, name)", failing()),
      )
      .catch((error) => error.message);
    expect(message).toBe("the file is torn");
    expect(await things()).toEqual([]);
  });

  test("a copy into a table that isn't there is an error", async () => {
    const error = await database.sql
      .begin((tx) => database.copyFrom(tx, "public.nothing", pieces("1\n")))
      .catch((error) => error);
    expect(error.message).toContain('"public.nothing" does not exist');
  });
});

test("a server that doesn't answer is named by its key, without the password", async () => {
  const message = await connect("postgres://me:secret@127.0.0.1:1/x").catch(
    (error) => error.message,
  );
  expect(message).toContain("The database at DATABASE_URL does not answer");
  expect(message).not.toContain("secret");
});
