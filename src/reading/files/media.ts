import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Sql } from "../../db/database.ts";
import { pictureHash } from "../picture/picture-hash.ts";

/** Any constant will do: no file is swept while another comes in under the same hash. */
const lockKey = 7_261_958;

/** Keeps a message's file under `folder` by the hash of its content, once; returns the hash. */
export async function keepMedia(
  sql: Sql,
  folder: string,
  messageId: number,
  bytes: Uint8Array,
  mimetype: string,
): Promise<string> {
  const sha256 = new Bun.CryptoHasher("sha256").update(bytes).digest("hex");
  const path = join("media", sha256.slice(0, 2), sha256);
  const full = join(folder, path);
  const dhash = await pictureHash(bytes);
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock_shared(${lockKey})`;
    mkdirSync(dirname(full), { recursive: true });
    // Written beside and renamed: a crash must not leave half a photo under its hash.
    const part = `${full}.${crypto.randomUUID()}.part`;
    await Bun.write(part, bytes);
    renameSync(part, full);
    await tx`
      insert into chat.media (sha256, path, mimetype, byte_count, dhash)
      values (${sha256}, ${path}, ${mimetype}, ${bytes.length}, ${dhash}::text::bit(64))
      on conflict (sha256) do nothing`;
    await tx`
      update chat.messages set media_sha256 = ${sha256}, media_mimetype = ${mimetype}
      where message_id = ${messageId}`;
  });
  return sha256;
}

/** A voice is more than what it says, so it goes sooner than a paper. */
const voiceDays = 30;

/** Lets go of voice notes that were heard long ago; what they said stays in their notes. */
export async function forgetVoices(sql: Sql): Promise<number> {
  const forgotten = await sql`
    update chat.messages set media_sha256 = null, media_url = null
    where kind = 'voice' and media_sha256 is not null and status = 'done'
        and received_at <= now() - ${voiceDays} * interval '1 day'`;
  return forgotten.count;
}

/** Deletes the files that no message shows any more; returns how many. */
export async function sweepMedia(sql: Sql, folder: string): Promise<number> {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    const orphans = await tx`
      delete from chat.media
      where not exists (select from chat.messages where media_sha256 = sha256)
      returning path`;
    for (const { path } of orphans) rmSync(join(folder, path), { force: true });
    return orphans.length;
  });
}
