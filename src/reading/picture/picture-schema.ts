import {
  SchemaType,
  type ResponseSchema,
  type Schema,
} from "@google/generative-ai";
import { z } from "zod";
import { directions } from "../reading.ts";

/** No cash book of hers has more; a sum of a page's amounts stays a safe integer. */
export const largest = 999_999_999_999;
export const money = z.number().int().min(0).max(largest).nullish();
const signed = z.number().int().min(-largest).max(largest).nullish();
// One line, as it goes into an answer of three lines.
export const line = z
  .string()
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
  .nullish();

/** What the model must answer for a picture; DESIGN.md names the fields. */
export const pictureAnswer = z.object({
  kind: z.enum(["cash_book", "receipt", "other"]),
  date: z.string().nullish(),
  merchant: line,
  rows: z.array(
    z.object({
      direction: z.enum(directions),
      description: line,
      quantity: z.number().positive().nullish(),
      unit_price: money,
      amount: money,
      category: z.string().nullish(),
    }),
  ),
  subtotal: money,
  discount: money,
  service: money,
  tax: money,
  rounding: signed,
  total: money,
  cash: money,
  change: money,
  balance: signed,
  unsure: z.array(z.string()).nullish(),
});

export type PictureAnswer = z.infer<typeof pictureAnswer>;

/** The same with the other papers of one photo, which our own reader tells apart. */
export const pictureOfPapers = pictureAnswer.extend({
  others: z.array(pictureAnswer).optional(),
});

export const text = { type: SchemaType.STRING, nullable: true } as const;
export const whole = { type: SchemaType.INTEGER, nullable: true } as const;
export const direction: Schema = {
  type: SchemaType.STRING,
  format: "enum",
  enum: [...directions],
};
export const unsure: Schema = {
  type: SchemaType.ARRAY,
  items: { type: SchemaType.STRING },
  nullable: true,
};

/** The same form, as the model's API takes it. */
export const pictureSchema: ResponseSchema = {
  type: SchemaType.OBJECT,
  properties: {
    kind: {
      type: SchemaType.STRING,
      format: "enum",
      enum: ["cash_book", "receipt", "other"],
    },
    date: text,
    merchant: text,
    rows: {
      type: SchemaType.ARRAY,
      items: {
        type: SchemaType.OBJECT,
        properties: {
          direction,
          description: text,
          quantity: { type: SchemaType.NUMBER, nullable: true },
          unit_price: whole,
          amount: whole,
          category: text,
        },
        required: ["direction", "description", "amount"],
      },
    },
    subtotal: whole,
    discount: whole,
    service: whole,
    tax: whole,
    rounding: whole,
    total: whole,
    cash: whole,
    change: whole,
    balance: whole,
    unsure,
  },
  required: ["kind", "rows", "total", "unsure"],
};
