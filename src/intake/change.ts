import { z } from "zod";
import { clean, idParts } from "./ids.ts";

/** An edit or a deletion of a message, as far as it is not like any message. */
export interface Change {
  kind: "edit" | "deletion";
  /** of the message that it changes */
  targetRawId: string;
  /** its own key: the same event, told twice, has it twice */
  rawId: string;
}

const id = z
  .string()
  .transform(clean)
  .pipe(z.string().min(1).max(300))
  .nullish()
  .catch(null);
const bag = z.record(z.string(), z.unknown()).nullish().catch(null);

const key = z.object({ id, ID: id }).nullish().catch(null);
const content = z
  .object({ protocolMessage: z.object({ key }).nullish().catch(null) })
  .nullish()
  .catch(null);
const engineData = z
  .object({ protocolMessageKey: key, message: content, Message: content })
  .nullish()
  .catch(null);
const payloadOf = z.object({
  id,
  editedMessageId: id,
  revokedMessageId: id,
  after: bag,
  before: bag,
  _data: engineData,
});
const part = z.object({ id, _data: engineData });

/** WAHA's docs show whole ids where its code gives the last part; both are taken. */
const lastPart = (found: string | null | undefined) =>
  found ? idParts(found).rawId : undefined;

/** The id of another message that the engine's own object names. */
function named(data: z.infer<typeof engineData>): string | undefined {
  const keys = [
    data?.protocolMessageKey,
    data?.message?.protocolMessage?.key,
    data?.Message?.protocolMessage?.key,
  ];
  return lastPart(keys.flatMap((one) => [one?.id, one?.ID]).find(Boolean));
}

/** What an edit changes, or undefined. WEBJS gives the edit the id of the message itself. */
export function editOf(
  payload: Record<string, unknown>,
  happenedAt: number,
): Change | undefined {
  const { data } = payloadOf.safeParse(payload);
  const own = lastPart(data?.id);
  const target = lastPart(data?.editedMessageId) ?? named(data?._data) ?? own;
  if (!own || !target) return undefined;
  const which = own === target ? `${target}@${happenedAt}` : own;
  return { kind: "edit", targetRawId: target, rawId: `edit:${which}` };
}

/**
 * What a deletion is of, and a message's payload that says in whose chat; undefined if
 * it doesn't say. WEBJS leaves the id away, and gives `after` and `before` one of their own.
 */
export function deletionOf(
  payload: Record<string, unknown>,
): { change: Change; told: Record<string, unknown> } | undefined {
  const { data } = payloadOf.safeParse(payload);
  const told = data?.after ?? data?.before;
  if (!data || !told) return undefined;
  const after = part.safeParse(data.after).data;
  const before = part.safeParse(data.before).data;
  const target =
    lastPart(data.revokedMessageId) ??
    named(data._data) ??
    named(after?._data) ??
    // Of NOWEB and GOWS the message before is the deleted one itself.
    (before?.id !== after?.id ? lastPart(before?.id) : undefined);
  if (!target) return undefined;
  const change: Change = {
    kind: "deletion",
    targetRawId: target,
    rawId: `deletion:${target}`,
  };
  return { change, told };
}
