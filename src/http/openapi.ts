import { z } from "zod";
import {
  predictAnswer,
  predictRequest,
  predictRequests,
} from "../tiering/predict.ts";

const schema = (type: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io: "input" });
  return rest;
};
const json = (description: string, type: z.ZodType) => ({
  description,
  content: { "application/json": { schema: schema(type) } },
});
const problem = z.object({ error: z.string() });
const problems = problem.extend({
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
});

/** The API's description, made from the same schemas that check its requests. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "ArthiUsaha",
    version: "0.1.0",
    description:
      "Tiers of micro-loan customers by rule, with an early-warning score. The shipped weights are a trial version.",
  },
  paths: {
    "/predict_tier": {
      post: {
        summary:
          "Tier and score from five aggregate figures, for one or an array of up to 10,000",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: schema(z.union([predictRequest, predictRequests])),
              example: {
                total_paid: 5_000_000,
                total_bill: 5_000_000,
                current_dpd: 0,
                on_time_count: 10,
                total_bills_count: 10,
              },
            },
          },
        },
        responses: {
          200: json(
            "Tier (null without bills), rates, score; an array's answers in its order",
            z.union([predictAnswer, z.array(predictAnswer)]),
          ),
          400: json("Not JSON", problem),
          422: json("A field does not fit", problems),
        },
      },
    },
    "/webhook": {
      post: {
        summary: "WhatsApp gateway events (WAHA), signed with HMAC-SHA-512",
        parameters: [
          {
            name: "X-Webhook-Hmac",
            in: "header",
            required: true,
            schema: { type: "string" },
          },
        ],
        responses: {
          200: json(
            "Taken, or knowingly ignored",
            z.object({ ok: z.literal(true) }),
          ),
          401: json("The signature is not right", problem),
          413: json("Larger than 16 MiB", problem),
          503: json("Can't be stored now; send it again", problem),
        },
      },
    },
    "/health": {
      get: {
        summary: "Whether the database answers",
        responses: {
          200: json("It does", z.object({ status: z.literal("ok") })),
          503: json("It does not", problem),
        },
      },
    },
    "/ready": {
      get: {
        summary: "Whether migrations are done and the worker is alive",
        responses: {
          200: json(
            "Both",
            z.object({ migrations: z.number(), worker: z.string() }),
          ),
          503: json(
            "Not yet",
            z.object({ migrations: z.number(), worker: z.string() }),
          ),
        },
      },
    },
  },
};
