import { messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { OutFile, WahaClient } from "../../waha/client.ts";
import type { Sent } from "../../waha/sent.ts";

/** The file of a report; undefined where it can't be drawn, as its text holds the sums. */
export async function drawn(
  deps: {
    log: Log;
    fileOf: (reportId: string) => Promise<OutFile | undefined>;
  },
  reportId: string,
): Promise<OutFile | undefined> {
  return await deps.fileOf(reportId).catch((error) => {
    deps.log.error(
      { reportId, problem: messageOf(error) },
      "a report can't be drawn",
    );
    return undefined;
  });
}

/** Sends a text, with its file if there is one; the text alone where the gateway won't have the file. */
export async function sendWithFile(
  { log, waha }: { log: Log; waha: WahaClient },
  chatId: string,
  file: OutFile | undefined,
  text: string,
): Promise<Sent> {
  if (!file) return await waha.sendText(chatId, text);
  const sent = await waha.sendFile(chatId, file, text);
  if (sent.is !== "rejected") return sent;
  log.warn({ problem: sent.problem }, "a report's file was rejected");
  return await waha.sendText(chatId, text);
}
