import type { Database, Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { settle } from "./session.ts";

export interface Change {
  kind: "promote" | "rollback";
  model_version: string;
  previous_version: string | null;
  is_forced: boolean;
  /** what its training said of the version that is the champion now */
  remarks: string[];
}

export interface Signer {
  by?: string;
  why?: string;
}

/**
 * Makes a version the champion, if marts.models finds nothing against it. `isForced`
 * does it nevertheless and records who and why.
 */
export async function promote(
  database: Database,
  version: string,
  { by, why, isForced }: Signer & { isForced: boolean },
): Promise<Change> {
  return await database.sql.begin(async (tx) => {
    await settle(tx);
    const [model] = await tx`
      select status, model_name, promotion_refusal from marts.models where model_version = ${version}`;
    if (!model || model.model_name !== "early_warning")
      throw new ServiceError(
        "unknown_model",
        `There is no early-warning model ${version}. There are: ${(await versions(tx)).join(", ")}.`,
      );
    if (model.status === "champion")
      throw new ServiceError(
        "already_champion",
        `${version} is the champion already; nothing was changed.`,
      );
    if (model.promotion_refusal && !isForced)
      throw new ServiceError(
        "not_promoted",
        `${version} is not promoted: ${model.promotion_refusal} To do it nevertheless, add --force --by WHO --why TEXT; both are recorded.`,
      );
    return await crown(tx, "promote", version, {
      by,
      why,
      isForced: isForced && model.promotion_refusal !== null,
    });
  });
}

/** Brings back the champion before the current one, as the record of promotions tells. */
export async function rollback(
  database: Database,
  signer: Signer,
): Promise<Change> {
  return await database.sql.begin(async (tx) => {
    await settle(tx);
    // Each rollback takes back the latest promotion that stands: the first one, from now
    // on back, that there is no rollback for.
    const [row] = await tx`
      select models.model_version, standing.previous_version
      from core.models as models
      left join lateral (
          select previous_version
          from (
              select previous_version, model_promotion_id,
                  sum(case kind when 'promote' then 1 else -1 end) over (
                      order by model_promotion_id desc) as standing_since
              from core.model_promotions
          ) as promotions
          where standing_since = 1
          order by model_promotion_id desc limit 1
      ) as standing on true
      where models.model_name = 'early_warning' and models.status = 'champion'`;
    if (!row?.previous_version)
      throw new ServiceError(
        "nothing_to_roll_back",
        `There is no champion before ${row?.model_version ?? "this"}: it was never promoted in the place of another. Nothing was changed.`,
      );
    return await crown(tx, "rollback", row.previous_version, {
      ...signer,
      isForced: false,
    });
  });
}

async function crown(
  tx: Transaction,
  kind: Change["kind"],
  version: string,
  { by, why, isForced }: Signer & { isForced: boolean },
): Promise<Change> {
  const [previous] = await tx`
    update core.models set status = 'retired'
    where model_name = 'early_warning' and status = 'champion'
    returning model_version`;
  const [crowned] = await tx`
    update core.models set status = 'champion' where model_version = ${version} returning remarks`;
  const change = {
    kind,
    model_version: version,
    previous_version: previous?.model_version ?? null,
    is_forced: isForced,
  };
  await tx`
    insert into core.model_promotions ${tx({
      ...change,
      by_whom: by ?? null,
      reason: why ?? null,
    })}`;
  return { ...change, remarks: crowned!.remarks };
}

async function versions(tx: Transaction): Promise<string[]> {
  const rows = await tx`
    select model_version, status from marts.models
    where model_name = 'early_warning' order by created_at, model_version`;
  return rows.map((row) => `${row.model_version} (${row.status})`);
}
