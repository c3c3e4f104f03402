import type { Transaction } from "../db/database.ts";

/**
 * Drops the keys and indexes of an empty table; what it gives makes them again, as they were.
 * Sorting all keys once costs a fraction of placing each. Others wait for the table until the
 * transaction ends.
 */
export async function dropIndexes(
  tx: Transaction,
  table: string,
): Promise<() => Promise<void>> {
  const indexes = await tx`
    select constraints.conname as constraint_name, indexrelid::regclass::text as index_name,
        coalesce(pg_get_constraintdef(constraints.oid), pg_get_indexdef(indexrelid)) as definition
    from pg_index as indexes
    left join pg_constraint as constraints on constraints.conindid = indexes.indexrelid
        and constraints.conrelid = indexes.indrelid
    where indexes.indrelid = ${table}::regclass
    order by constraints.oid, indexrelid`;
  for (const { constraint_name, index_name } of indexes)
    if (constraint_name)
      await tx`alter table ${tx(table)} drop constraint ${tx(constraint_name)}`;
    else await tx.unsafe(`drop index ${index_name}`);
  return async () => {
    for (const { constraint_name, definition } of indexes)
      if (constraint_name)
        await tx`alter table ${tx(table)} add constraint ${tx(constraint_name)} ${tx.unsafe(definition)}`;
      else await tx.unsafe(definition);
  };
}

/** Whether nobody has written into a table yet. */
export async function isEmpty(
  tx: Transaction,
  table: string,
): Promise<boolean> {
  const [row] =
    await tx`select not exists (select from ${tx(table)}) as is_empty`;
  return row!.is_empty;
}
