import type { Fragment } from "postgres";
import type { Transaction } from "../../db/database.ts";

export interface Measures {
  rows: number;
  bads: number;
  auc: number;
  ks: number;
  brier: number;
  top_decile_capture: number;
}

/**
 * How well `score` orders and predicts `y` in a table of both (or a query in
 * brackets, with a name). AUC by average ranks (Mann-Whitney, ties shared), KS over
 * distinct scores, Brier as the mean squared error, and the share of all bads in the
 * tenth with the highest scores (of equal scores at its edge, their due part).
 */
export async function measure(
  tx: Transaction,
  table: Fragment,
): Promise<Measures> {
  const [row] = await tx`
    with tied as (
        select score, count(*)::double precision as rows, sum(y) as bads,
            sum((score - y) * (score - y)) as squares
        from ${table}
        group by score
    ),
    ranked as (
        select *,
            sum(rows) over below - rows + (rows + 1) / 2 as average_rank,
            sum(rows) over below as rows_below,
            sum(bads) over below as bads_below,
            sum(rows - bads) over below as goods_below
        from tied
        window below as (order by score)
    ),
    totals as (
        select sum(rows) as rows, sum(bads) as bads, sum(rows - bads) as goods from tied
    )
    select
        max(totals.rows) as rows,
        max(totals.bads) as bads,
        (sum(ranked.average_rank * ranked.bads) - max(totals.bads) * (max(totals.bads) + 1) / 2)
            / nullif(max(totals.bads) * max(totals.goods), 0) as auc,
        max(abs(ranked.bads_below / nullif(totals.bads, 0)
            - ranked.goods_below / nullif(totals.goods, 0))) as ks,
        sum(ranked.squares) / max(totals.rows) as brier,
        sum(ranked.bads * least(greatest(totals.rows / 10 - totals.rows + ranked.rows_below, 0),
            ranked.rows) / ranked.rows) / nullif(max(totals.bads), 0) as top_decile_capture
    from ranked
    cross join totals`;
  return row as unknown as Measures;
}
