import { SchemaType, type ResponseSchema } from "@google/generative-ai";
import { z } from "zod";
import {
  direction,
  line,
  money,
  text,
  unsure,
  whole,
} from "../picture/picture-schema.ts";
import { directions } from "../reading.ts";

/** No minute of speech holds more. */
const longestTranscript = 4_000;

/**
 * What the model must answer for a voice note. Not the form of a picture: a recording
 * has no sums of its own, so its words are asked for beside its rows, and our parser
 * reads the words; what the two don't agree on is asked.
 */
export const voiceAnswer = z.object({
  transcript: z.string().max(longestTranscript),
  rows: z.array(
    z.object({
      direction: z.enum(directions),
      description: line,
      amount: money,
    }),
  ),
  unsure: z.array(z.string()).nullish(),
});

/** The same form, as the model's API takes it. */
export const voiceSchema: ResponseSchema = {
  type: SchemaType.OBJECT,
  properties: {
    transcript: { type: SchemaType.STRING },
    rows: {
      type: SchemaType.ARRAY,
      items: {
        type: SchemaType.OBJECT,
        properties: {
          direction,
          description: text,
          amount: whole,
        },
        required: ["direction", "description", "amount"],
      },
    },
    unsure,
  },
  required: ["transcript", "rows", "unsure"],
};
