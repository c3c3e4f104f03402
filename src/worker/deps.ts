import type { Contact } from "../conversation/people/contacts.ts";
import type { Sql } from "../db/database.ts";
import type { GeminiClient } from "../gemini/client.ts";
import type { Log } from "../log.ts";
import type { Ocr } from "../reading/ocr/ocr.ts";
import type { WahaClient } from "../waha/client.ts";

export interface WorkerDeps {
  sql: Sql;
  log: Log;
  waha: WahaClient;
  /** undefined without a key, or where OCR was asked for */
  gemini: GeminiClient | undefined;
  /** reads the photos that do not go to the model */
  ocr: Ocr;
  /** IANA name for people whose zone is not known */
  zone: string;
  dataDir: string;
  /** how long the files of one batch are read before what is read is answered; a minute */
  longestBatchMs?: number;
  /** how long the model may think about a question; 12 s */
  longestAnswerMs?: number;
}

/** A contact with a book. */
export type Mitra = Contact & { customerNumber: string };
