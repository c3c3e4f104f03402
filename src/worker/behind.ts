import {
  decisionOf,
  type Purpose,
} from "../conversation/rights/consent-words.ts";
import { intentOf } from "../conversation/intents.ts";
import type { Sql, Transaction } from "../db/database.ts";
import { waitingBehind, type Batch } from "../intake/inbox.ts";

/** Whether what she wrote behind a batch takes it back, or lets no file leave. */
export async function isTakenBack(sql: Sql, batch: Batch): Promise<boolean> {
  const texts = await textsBehind(sql, batch);
  return texts.some(
    (text) =>
      intentOf(text)?.is === "undo" ||
      refuses(text, "record") ||
      refuses(text, "abroad"),
  );
}

/** Whether she refuses behind a batch that anything is kept. */
export async function isRefused(
  tx: Transaction,
  batch: Batch,
): Promise<boolean> {
  const texts = await textsBehind(tx, batch);
  return texts.some((text) => refuses(text, "record"));
}

const refuses = (text: string, purpose: Purpose): boolean =>
  decisionOf(text)?.refuses.includes(purpose) ?? false;

async function textsBehind(
  sql: Sql | Transaction,
  batch: Batch,
): Promise<string[]> {
  const waiting = await waitingBehind(sql, batch);
  return waiting.flatMap(({ kind, body }) =>
    kind === "text" && body ? [body] : [],
  );
}
