import { SchemaType, type ResponseSchema } from "@google/generative-ai";
import { z } from "zod";
import { directions } from "./reading.ts";

const money = z.number().int().nonnegative().safe().nullish();

/** What the model must answer for a picture; DESIGN.md names the fields. */
export const pictureAnswer = z.object({
  kind: z.enum(["cash_book", "receipt", "other"]),
  date: z.string().nullish(),
  merchant: z.string().nullish(),
  rows: z.array(
    z.object({
      direction: z.enum(directions),
      description: z.string().nullish(),
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
  rounding: z.number().int().safe().nullish(),
  total: money,
  cash: money,
  change: money,
  balance: z.number().int().safe().nullish(),
  unsure: z.array(z.string()).nullish(),
});

export type PictureAnswer = z.infer<typeof pictureAnswer>;

const text = { type: SchemaType.STRING, nullable: true } as const;
const whole = { type: SchemaType.INTEGER, nullable: true } as const;

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
          direction: {
            type: SchemaType.STRING,
            format: "enum",
            enum: [...directions],
          },
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
    unsure: {
      type: SchemaType.ARRAY,
      items: { type: SchemaType.STRING },
      nullable: true,
    },
  },
  required: ["kind", "rows", "total", "unsure"],
};
