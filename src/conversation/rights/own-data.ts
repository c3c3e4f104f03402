import type { Sql, Transaction } from "../../db/database.ts";
import type { OutFile } from "../../waha/client.ts";
import { audit } from "./audit.ts";

/** Takes down that she asked for her data; returns the id under which its file is sent. */
export async function askData(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  messageId: number,
): Promise<string> {
  const { contactId, customerNumber } = mitra;
  const [made] = await tx`
    insert into chat.reports (report_id, contact_id, customer_number, kind, figures, figures_hash)
    select upper(left(md5(gen_random_uuid()::text), 8)),
        ${contactId}, ${customerNumber}, 'data', '{"kind": "data"}', ''
    returning report_id`;
  await audit(tx, {
    action: "data_asked",
    actorId: contactId,
    customerNumber,
    messageId,
  });
  return made!.report_id;
}

/**
 * All that is held of her, as a text that any phone opens, as it is when it leaves;
 * undefined for a report that is another's to draw.
 */
export async function dataFile(
  sql: Sql,
  reportId: string,
  /** IANA name for who has none of her own */
  zone: string,
): Promise<OutFile | undefined> {
  const [report] = await sql`
    select contact_id from chat.reports
    where report_id = ${reportId} and kind = 'data'`;
  if (!report) return undefined;
  const rows = await sql`
    select section, line from chat.own_data(${report.contact_id}, ${zone})
    order by section, place, line`;
  const lines = ["DATA SAYA - ArthiUsaha"];
  let section = "";
  for (const row of rows) {
    if (row.section !== section) lines.push("", row.section);
    section = row.section;
    lines.push(row.line);
  }
  return {
    bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`),
    mimetype: "text/plain",
    filename: "data-saya.txt",
  };
}
