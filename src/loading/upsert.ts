import type { Fragment } from "postgres";
import type { Transaction } from "../db/database.ts";
import { auditContacts } from "./audit-contacts.ts";
import type { FileForm } from "./files.ts";

/** The day that loan_snapshots.csv is of. */
export interface Snapshot {
  date: string;
  /** named by whoever loads, not found in the bills */
  isGiven: boolean;
  today: string;
}

/**
 * Puts the good rows of the temporary table `checked` into their table. Only rows
 * that differ are written, so loading the same folder twice touches nothing. `areNew` tells
 * that none of them stands yet: then they need no key to be found by.
 */
export async function upsert(
  tx: Transaction,
  form: FileForm,
  snapshot: Snapshot | null,
  areNew: boolean,
) {
  if (form.part === "contacts") {
    await auditContacts(tx);
    await storeOfficers(tx);
  }
  const columns = [...form.columns, ...(form.added ?? [])];
  const changed = columns.filter((name) => !form.key.includes(name));
  const derived = form.derived ? Object.keys(form.derived) : [];
  const derivedValues = Object.values(form.derived ?? {}).reduce(
    (all, text) => tx`${all}, ${tx.unsafe(text)}`,
    tx``,
  );
  const written = [...changed, ...derived];
  const isSnapshot = form.part === "loan_snapshots";
  // A stored date after today was a slip: it must not keep older, true ones out.
  const isNewer = tx`
    where stands.snapshot_date <= excluded.snapshot_date
        or stands.snapshot_date > ${snapshot?.today ?? null}::date`;
  const good = tx`
    (select *, ${snapshot?.date ?? null}::date as snapshot_date from checked where reason is null) as good`;
  const store = (rows: Fragment) => tx`
    insert into ${tx(form.table)} as stands (${names(tx, [...columns, ...derived])})
    select ${names(tx, columns)}
        ${derivedValues}
    from ${rows}
    cross join ops.resting`;
  if (areNew) {
    const stored = await store(good);
    return { inserted: stored.count, updated: 0 };
  }
  // Not as a condition of the update, as a conflict locks its row, and to lock is to write;
  // and not in one query with it, which would search a table that grows as it goes.
  await tx`
    create temp table differing on commit drop as
    select * from ${good}
    where not exists (
        select from ${tx(form.table)} as same
        where (${names(tx, form.key, "same")}) = (${names(tx, form.key, "good")})
            and (${names(tx, changed, "same")}) is not distinct from (${names(tx, changed, "good")}))`;
  const [counts] = await tx`
    with stored as (
        ${store(tx`differing`)}
        on conflict (${names(tx, form.key)}) do update
        set (${names(tx, written)}) = row(${names(tx, written, "excluded")})
        ${isSnapshot ? isNewer : tx``}
        returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new) as inserted,
        count(*) filter (where not is_new) as updated
    from stored`;
  await tx`drop table differing`;
  return {
    inserted: counts!.inserted as number,
    updated: counts!.updated as number,
  };
}

/** An officer is a contact and an officer; a mitra only a contact. */
async function storeOfficers(tx: Transaction) {
  await tx`
    insert into core.officers (phone, name, branch_id)
    select phone, name, branch_id from checked where reason is null and role = 'officer'
    except select phone, name, branch_id from core.officers
    on conflict (phone) do update
    set (name, branch_id) = row(excluded.name, excluded.branch_id)`;
}

/** Column names, quoted and separated by commas, each behind a table's name if one is given. */
function names(tx: Transaction, columns: string[], table?: string) {
  return columns
    .map((name) => tx`${tx(table ? `${table}.${name}` : name)}`)
    .reduce((all, name) => tx`${all}, ${name}`);
}
