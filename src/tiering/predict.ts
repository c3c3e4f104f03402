import { Hono } from "hono";
import { z } from "zod";
import type { Sql } from "../db/database.ts";

const rupiah = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.number().int().min(0).max(1_000_000);

/** The body of POST /predict_tier. */
export const predictRequest = z
  .object({
    total_paid: rupiah.describe("Rupiah paid on due bills"),
    total_bill: rupiah.describe("Rupiah of the due bills"),
    current_dpd: z
      .number()
      .int()
      .min(0)
      .max(100_000)
      .describe("Days past due today"),
    on_time_count: count.describe(
      "Due bills paid in full on or before their date",
    ),
    total_bills_count: count.describe("Due bills"),
  })
  .refine((body) => body.on_time_count <= body.total_bills_count, {
    path: ["on_time_count"],
    message: "more bills on time than there are bills",
  });

/** Its answer. */
export const predictAnswer = z.object({
  tier: z.enum(["GOLD", "SILVER", "BRONZE"]).nullable(),
  repayment_rate: z.number().nullable(),
  on_time_rate: z.number().nullable(),
  score: z
    .number()
    .nullable()
    .describe(
      "Probability of falling more than 7 days behind in the next 8 weeks",
    ),
  model: z.string().nullable().describe("What gave the score; null if none is"),
  reasons: z
    .array(z.string())
    .describe("What raises the risk, strongest first"),
});

/** How many predictions one request may ask for. */
const mostInputs = 10_000;

/** Many bodies of POST /predict_tier in one, answered in order. */
export const predictRequests = z.array(predictRequest).max(mostInputs);

type Input = z.infer<typeof predictRequest>;
type Answer = z.infer<typeof predictAnswer>;

/** POST /predict_tier: tier by the same SQL as everything else, score by the small model. */
export function createPredictRoute(sql: Sql): Hono {
  const app = new Hono();
  const predictOne = together((inputs: Input[]) => predictMany(sql, inputs));
  app.post("/predict_tier", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined)
      return c.json({ error: "The body is not JSON" }, 400);
    const isMany = Array.isArray(body);
    const read = (isMany ? predictRequests : predictRequest).safeParse(body);
    if (!read.success)
      return c.json(
        {
          error: "The body does not fit; see fields",
          fields: read.error.issues.map((issue) => ({
            field: issue.path.join(".") || "body",
            message: issue.message,
          })),
        },
        422,
      );
    return c.json(
      isMany
        ? await predictMany(sql, read.data as Input[])
        : await predictOne(read.data as Input),
    );
  });
  return app;
}

/**
 * Asks for one at a time what can be asked for many at once: those that come while an
 * answer is under way go together as soon as it is there. The first one never waits.
 */
function together<Input, Answer>(
  askMany: (inputs: Input[]) => Promise<ArrayLike<Answer>>,
): (input: Input) => Promise<Answer> {
  const waiting: { input: Input; done: PromiseWithResolvers<Answer> }[] = [];
  let isAsking = false;
  async function ask() {
    isAsking = true;
    while (waiting.length > 0) {
      const asked = waiting.splice(0, mostInputs);
      try {
        const answers = await askMany(asked.map(({ input }) => input));
        asked.forEach(({ done }, place) => done.resolve(answers[place]!));
      } catch (error) {
        for (const { done } of asked) done.reject(error);
      }
    }
    isAsking = false;
  }
  return (input) => {
    const done = Promise.withResolvers<Answer>();
    waiting.push({ input, done });
    if (!isAsking) void ask();
    return done.promise;
  };
}

/**
 * In the order of the inputs. Numbers go as one text an array, as the client is slow at arrays;
 * the model and its few sentences come once, with the first answer.
 */
async function predictMany(sql: Sql, inputs: Input[]): Promise<Answer[]> {
  const rows = await sql`
    select tier, repayment_rate, on_time_rate, score, reason_places,
        case when inputs.place = 1 then model end as model,
        case when inputs.place = 1 then to_json(model_reasons) end as model_reasons
    from unnest(
        ${columnOf(inputs, "total_paid")}::text::bigint[],
        ${columnOf(inputs, "total_bill")}::text::bigint[],
        ${columnOf(inputs, "current_dpd")}::text::integer[],
        ${columnOf(inputs, "on_time_count")}::text::bigint[],
        ${columnOf(inputs, "total_bills_count")}::text::bigint[]
    ) with ordinality as inputs (total_paid, total_bill, current_dpd, on_time_count, total_bills_count, place)
    cross join lateral scoring.predict(inputs.total_paid, inputs.total_bill, inputs.current_dpd,
        inputs.on_time_count, inputs.total_bills_count)
    order by inputs.place`.values();
  const [, , , , , model, modelReasons] = rows[0] ?? [];
  const reasonsAt = new Map<string, string[]>();
  return rows.map(([tier, repayment_rate, on_time_rate, score, places]) => {
    const reasons =
      reasonsAt.get(places) ??
      Array.from(places as string, (place) => modelReasons[Number(place) - 1]);
    reasonsAt.set(places, reasons);
    return { tier, repayment_rate, on_time_rate, score, model, reasons };
  });
}

const columnOf = (inputs: Input[], name: keyof Input) =>
  `{${inputs.map((input) => input[name]).join()}}`;
