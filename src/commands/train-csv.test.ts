import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { freshFolder } from "../testing/process.ts";
import { refusalOf } from "../testing/refusal.ts";
import { trainCsv } from "./train-csv.ts";

// Two sets of the literature (MADlib's patients; Spector and Mazzeo 1980), whose
// figures statsmodels, scikit-learn and R agree on.
const patients = `second_attack,treatment,anxiety
1,1,70
1,1,80
1,1,50
1,0,60
1,0,40
1,0,65
1,0,75
1,0,80
1,0,70
1,0,60
0,1,65
0,1,50
0,1,45
0,1,35
0,1,40
0,1,50
0,0,55
0,0,45
0,0,50
0,0,60
`;
const spector = `gpa,tuce,psi,grade
2.66,20,0,0
2.89,22,0,0
3.28,24,0,0
2.92,12,0,0
4.00,21,0,1
2.86,17,0,0
2.76,17,0,0
2.87,21,0,0
3.03,25,0,0
3.92,29,0,1
2.63,20,0,0
3.32,23,0,0
3.57,23,0,0
3.26,25,0,1
3.53,26,0,0
2.74,19,0,0
2.75,25,0,0
2.83,19,0,0
3.12,23,1,0
3.16,25,1,1
2.06,22,1,0
3.62,28,1,1
2.89,14,1,0
3.51,26,1,0
3.54,24,1,1
2.83,27,1,1
3.39,17,1,1
2.67,24,1,0
3.65,21,1,1
4.00,23,1,1
3.10,21,1,0
2.39,19,1,1
`;

describe.each(engines)("train --csv on %s", (engine) => {
  let database: Database;
  const folder = freshFolder();
  const config = readConfig({});
  const train = async (text: string, target: string, lambda = 0) => {
    const csv = join(folder, "given.csv");
    await Bun.write(csv, text);
    const lines: string[] = [];
    const { figures } = await trainCsv(
      { database, config },
      { csv, target, lambda },
      (line) => lines.push(line),
    );
    return { figures: figures as any, lines: lines.join("\n") };
  };
  const close = (
    found: Record<string, number>,
    expected: Record<string, number>,
    digits: number,
  ) => {
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected))
      expect(found[name], name).toBeCloseTo(value, digits);
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  test("agrees with the published fit of patients", async () => {
    const { figures, lines } = await train(patients, "second_attack");
    close(
      figures.coefficients,
      {
        intercept: -6.363469941846,
        treatment: -1.024106052408,
        anxiety: 0.11904491667,
      },
      10,
    );
    close(
      figures.standard_errors,
      {
        intercept: 3.21390449218,
        treatment: 1.171080138291,
        anxiety: 0.054979174961,
      },
      6,
    );
    expect(figures.log_likelihood).toBeCloseTo(-9.410182983851, 10);
    expect(figures.auc).toBeCloseTo(0.86, 12);
    expect(figures.ks).toBeCloseTo(0.7, 12);
    expect(figures.brier).toBeCloseTo(0.156545921197, 10);
    expect(figures.iterations).toBe(6);
    expect(lines).toContain("Only 10 bads");
    expect(lines).toContain("Only 10 goods");
  });

  test("agrees with the published ridge fit, whose intercept is free", async () => {
    const { figures } = await train(patients, "second_attack", 1);
    close(
      figures.coefficients,
      {
        intercept: -6.668714077296,
        treatment: -0.437569948553,
        anxiety: 0.120289869809,
      },
      10,
    );
    expect(figures.log_likelihood).toBeCloseTo(-9.537680091212, 10);
  });

  test("agrees with the published ridge fit of standardised columns", async () => {
    const rows = patients
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const standard = (column: number) => {
      const values = rows.map((row) => row[column]!);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const sd = Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
          values.length,
      );
      return values.map((value) => (value - mean) / sd);
    };
    const [treatment, anxiety] = [standard(1), standard(2)];
    const text = rows.map((row, index) =>
      [row[0], treatment[index], anxiety[index]].join(","),
    );
    const { figures } = await train(
      ["y,treatment,anxiety", ...text, ""].join("\n"),
      "y",
      1,
    );
    close(
      figures.coefficients,
      { intercept: -0.00504067, treatment: -0.39802096, anxiety: 1.09645352 },
      8,
    );
  });

  test("agrees with the published fit of Spector, whatever the columns' order", async () => {
    const { figures } = await train(spector, "grade");
    close(
      figures.coefficients,
      {
        intercept: -13.021346858116,
        gpa: 2.826112594889,
        tuce: 0.095157661318,
        psi: 2.378687655093,
      },
      9,
    );
    expect(figures.log_likelihood).toBeCloseTo(-12.889634222131, 10);
    expect(figures.auc).toBeCloseTo(0.883116883117, 12);
    expect(figures.ks).toBeCloseTo(0.675324675325, 12);
    expect(figures.brier).toBeCloseTo(0.129505338119, 10);
  });

  test("agrees wherever a column lies and in whatever unit it is", async () => {
    const rows = patients.trim().split("\n").slice(1);
    const moved = (turn: (anxiety: number) => number) =>
      [
        "second_attack,treatment,anxiety",
        ...rows.map((row) => {
          const [attack, treatment, anxiety] = row.split(",").map(Number);
          return [attack, treatment, turn(anxiety!)].join();
        }),
        "",
      ].join("\n");
    const weight = 0.11904491667;
    const error = 0.054979174961;
    for (const [origin, unit] of [
      [1_700_000_000, 1],
      [2048, 2 ** -20],
      [1e15, 1e12],
    ] as const) {
      const { figures, lines } = await train(
        moved((anxiety) => origin + unit * anxiety),
        "second_attack",
      );
      expect(lines).not.toContain("Not settled");
      expect(figures.iterations).toBeLessThan(8);
      expect(figures.coefficients.treatment).toBeCloseTo(-1.024106052408, 8);
      expect(figures.coefficients.anxiety * unit).toBeCloseTo(weight, 8);
      expect(figures.standard_errors.treatment).toBeCloseTo(1.171080138291, 6);
      expect(figures.standard_errors.anxiety * unit).toBeCloseTo(error, 6);
      const intercept =
        figures.coefficients.intercept + figures.coefficients.anxiety * origin;
      expect(intercept).toBeCloseTo(-6.363469941846, 5);
      expect(figures.brier).toBeCloseTo(0.156545921197, 10);
    }
    // The penalty is on the weight as given, so an offset changes nothing else.
    const { figures } = await train(
      moved((anxiety) => 1e6 + anxiety),
      "second_attack",
      1,
    );
    expect(figures.coefficients.anxiety).toBeCloseTo(0.120289869809, 9);
    expect(figures.coefficients.treatment).toBeCloseTo(-0.437569948553, 9);
  });

  test("takes many columns: at its end what is left explains none of them", async () => {
    const columns = Array.from({ length: 101 }, (_, place) => `v${place}`);
    // Fractions of multiples of a root: as good as chance, and the same each time.
    const chance = (place: number) => (place * Math.SQRT2 * 7919) % 1;
    const rows = Array.from({ length: 400 }, (_, row) =>
      columns.map((_, place) => chance(row * 101 + place + 1) - 0.5),
    );
    const y = rows.map((row, place) =>
      row[0]! + row[1]! + chance(place + 1e5) > 0.5 ? 1 : 0,
    );
    const { figures } = await train(
      [
        [...columns, "y"].join(),
        ...rows.map((row, place) => [...row, y[place]].join()),
        "",
      ].join("\n"),
      "y",
      1,
    );
    const [start, ...weights] = Object.values<number>(figures.coefficients);
    const left = rows.map((row, place) => {
      const logit = row.reduce(
        (sum, value, column) => sum + value * weights[column]!,
        start!,
      );
      return y[place]! - 1 / (1 + Math.exp(-logit));
    });
    expect(left.reduce((sum, one) => sum + one)).toBeCloseTo(0, 9);
    for (const [column, weight] of weights.entries())
      expect(
        left.reduce((sum, one, place) => sum + one * rows[place]![column]!, 0),
      ).toBeCloseTo(weight, 9);
    const many = Array.from({ length: 401 }, (_, place) => `v${place}`);
    expect(await refusalOf(train(`${many.join()}\n`, "v0"))).toContain(
      "at most 400",
    );
  });

  test("says that a target is separated, and that an AUC is too good", async () => {
    const separated = "x,y\n1,0\n2,0\n3,0\n4,1\n5,1\n6,1\n";
    const plain = await train(separated, "y").catch((error) => ({
      lines: String(error.message),
      figures: null,
    }));
    expect(plain.lines).toMatch(/separated by the inputs|separated by them/);
    expect(plain.figures?.log_likelihood ?? 0).toBeCloseTo(0, 6);
    const ridge = await train(separated, "y", 1);
    expect(ridge.figures.coefficients.x).toBeGreaterThan(0);
    expect(ridge.lines).toContain("AUC 1.000 is above 0.95");
    expect(ridge.lines).not.toContain("Not settled");
    // A slip of nine digits: no fit, but not for leakage either.
    const slipped = await train(patients.replace(",70\n", ",1e9\n"), "second_attack", 1); // prettier-ignore
    expect(slipped.lines).toContain("lies very far from the others");
    expect(slipped.lines).not.toContain("separated");
  });

  test("says that columns are separated by commas where a file has them otherwise", async () => {
    for (const [separator, words] of [
      [";", "semicolons (;)"],
      ["\t", "tabs"],
    ]) {
      const text = patients.replaceAll(",", separator!);
      expect(await refusalOf(train(text, "second_attack"))).toEndWith(
        ` Its fields seem to be separated by ${words}: save it with commas between the columns.`,
      );
    }
    expect(await refusalOf(train(patients, "z"))).not.toContain("separated");
  });

  test("counts one column, one row and one bad as one", async () => {
    const { lines } = await train("x,y\n1,0\n2,1\n3,0\n4,0\n", "y", 1);
    expect(lines).toContain("fitting y on 1 column\n");
    expect(lines).toContain("Only 1 bad:");
    expect(lines).toContain("Only 3 goods:");
    expect(await refusalOf(train("x,y\n1,0\n", "y"))).toContain(
      "has 1 row of one kind only",
    );
  });

  test("names the line and column of what is not a number, and a missing target", async () => {
    expect(await refusalOf(train("x,y\n1,0\nmany,1\n", "y"))).toContain(
      'Line 3, column x: found "many"',
    );
    expect(await refusalOf(train("x,y\n1,0\n0x10,1\n", "y"))).toContain("0x10");
    expect(await refusalOf(train("x,y\n1,0\n2,2\n", "y"))).toContain(
      "expected 0 or 1",
    );
    expect(await refusalOf(train("x,y\n", "y"))).toContain("no rows");
    expect(await refusalOf(train("x,y\n1,0\n,1\n", "y"))).toContain(
      "Line 3, column x",
    );
    expect(await refusalOf(train("x,y\n1,0\n2,0\n", "y"))).toContain(
      "both 0 and 1 are needed",
    );
    expect(await refusalOf(train("x,y\n1,0\n", "z"))).toContain(
      "expected the target z",
    );
    // Blanks that Postgres passes over are no fault.
    expect(await refusalOf(train("x,y\n\t1,0\nmany,1\n", "y"))).toContain(
      'Line 3, column x: found "many"',
    );
    for (const number of ["1e400", "-1e400", "1e-400", " 1e400\t"])
      expect(
        await refusalOf(train(`z,x,y\n1,5,0\n2,${number},1\n`, "y")),
      ).toStartWith(
        `Line 3, column x: found "${number.trim()}", too large or too small`,
      );
    expect(
      await refusalOf(train("x,y\n1e300,0\n2,1\n3,0\n4,1\n", "y")),
    ).toStartWith("A number of the file, or a sum over them, is too large");
    const constant = "x,c,y\n1,5,0\n2,5,1\n3,5,0\n4,5,1\n";
    expect(await refusalOf(train(constant, "y"))).toContain(
      "The column c has the same value in every row",
    );
    // A penalty gives it one solution: no weight.
    const { figures } = await train(constant, "y", 1);
    expect(figures.coefficients.c).toBeCloseTo(0, 9);
    expect(await refusalOf(train("x,x,y\n1,2,0\n2,4,1\n", "y"))).toContain(
      "column x stands there twice",
    );
    expect(await refusalOf(train("intercept,y\n1,0\n2,1\n", "y"))).toContain(
      "Rename it",
    );
    expect(
      await refusalOf(train("x,z,y\n1,2,0\n2,4,1\n3,6,0\n1,2,1\n", "y")),
    ).toContain("depend on each other");
  });
});
