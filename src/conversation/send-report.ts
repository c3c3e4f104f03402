import type { Log } from "../log.ts";
import { messageOf } from "../errors.ts";
import type { OutFile, Sent, WahaClient } from "../waha/client.ts";

/**
 * Sends the file of a report under its text; the text alone, which holds the sums, where
 * the file can't be drawn or the gateway won't have it.
 */
export async function sendReport(
  deps: {
    log: Log;
    waha: WahaClient;
    fileOf: (reportId: string) => Promise<OutFile | undefined>;
  },
  reportId: string,
  chatId: string,
  text: string,
): Promise<Sent> {
  const { log, waha } = deps;
  const file = await deps.fileOf(reportId).catch((error) => {
    log.error(
      { reportId, problem: messageOf(error) },
      "a report can't be drawn",
    );
    return undefined;
  });
  if (!file) return await waha.sendText(chatId, text);
  const sent = await waha.sendFile(chatId, file, text);
  if (sent.is !== "rejected") return sent;
  log.warn({ reportId, problem: sent.problem }, "a report's file was rejected");
  return await waha.sendText(chatId, text);
}
