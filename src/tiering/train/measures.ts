import type { Transaction } from "../../db/database.ts";

export interface Measures {
  rows: number;
  bads: number;
  auc: number;
  ks: number;
  brier: number;
}

/**
 * How well `score` orders and predicts `y` in a table of both. AUC by average
 * ranks (Mann-Whitney, ties shared), KS over distinct scores, Brier as the mean
 * squared error.
 */
export async function measure(
  tx: Transaction,
  table: string,
): Promise<Measures> {
  const [row] = await tx`
    with tied as (
        select score, count(*) as rows, sum(y) as bads
        from ${tx(table)}
        group by score
    ),
    ranked as (
        select *,
            sum(rows) over below - rows + (rows + 1) / 2.0 as average_rank,
            sum(bads) over below as bads_below,
            sum(rows - bads) over below as goods_below
        from tied
        window below as (order by score)
    ),
    totals as (
        select sum(rows) as rows, sum(bads) as bads, sum(rows - bads) as goods from tied
    )
    select
        max(totals.rows)::double precision as rows,
        max(totals.bads)::double precision as bads,
        ((sum(ranked.average_rank * ranked.bads) - max(totals.bads) * (max(totals.bads) + 1) / 2)
            / nullif(max(totals.bads) * max(totals.goods), 0))::double precision as auc,
        max(abs(ranked.bads_below / nullif(totals.bads, 0)
            - ranked.goods_below / nullif(totals.goods, 0)))::double precision as ks,
        (select avg(power(score - y, 2)) from ${tx(table)}) as brier
    from ranked
    cross join totals`;
  return row as unknown as Measures;
}
