import { dataFile } from "../../conversation/rights/own-data.ts";
import type { Sql } from "../../db/database.ts";
import { drawReport } from "../../paper/draw.ts";
import type { OutFile } from "../../waha/client.ts";

/** The file of a report, whichever part makes it; undefined if there is no such report. */
export async function reportFile(
  sql: Sql,
  reportId: string,
  zone: string,
): Promise<OutFile | undefined> {
  return (
    (await dataFile(sql, reportId, zone)) ?? (await drawReport(sql, reportId))
  );
}
