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
  model: z.string(),
  reasons: z
    .array(z.string())
    .describe("What raises the risk, strongest first"),
});

/** POST /predict_tier: tier by the same SQL as everything else, score by the small model. */
export function createPredictRoute(sql: Sql): Hono {
  const app = new Hono();
  app.post("/predict_tier", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined)
      return c.json({ error: "The body is not JSON" }, 400);
    const read = predictRequest.safeParse(body);
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
    const { data } = read;
    const [row] = await sql`
      select tier, repayment_rate, on_time_rate, score, model, reasons
      from scoring.predict(${data.total_paid}, ${data.total_bill}, ${data.current_dpd},
          ${data.on_time_count}, ${data.total_bills_count})`;
    return c.json(row);
  });
  return app;
}
