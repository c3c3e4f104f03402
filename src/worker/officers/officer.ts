import { reportToCheck } from "../../conversation/requests.ts";
import type { Transaction } from "../../db/database.ts";
import type { Batch } from "../../intake/inbox.ts";
import { checkReport } from "../../paper/check.ts";
import { idIn } from "../../paper/reports.ts";

const howToCheck =
  "Nomor laporan ada 8 huruf dan angka di bawah kertasnya. Tulis misalnya: cek laporan K7Q2-M9XD";

/** The answers to what an officer asked for in these messages, one each; none for small talk. */
export async function officerAnswers(
  tx: Transaction,
  officerContactId: number,
  batch: Batch,
): Promise<string[]> {
  const answers: string[] = [];
  for (const { body } of batch.messages) {
    const typed = reportToCheck(body ?? "");
    if (typed === undefined) continue;
    const id = idIn(typed);
    answers.push(id ? await checkReport(tx, officerContactId, id) : howToCheck);
  }
  return answers;
}
