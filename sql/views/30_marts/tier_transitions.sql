-- One row per (week, from_tier, to_tier) with a mitra in it: where those who stood in a tier
-- when the week began stood when it ended. Weeks begin on Monday; the clock's is not over.
-- Who moved is counted, and who stayed is what stood less who left: no mitra stands
-- in it once a week.
create view marts.tier_transitions as
with week_ends as (
    select distinct on (customer_number, week)
        customer_number,
        as_of - (extract(isodow from as_of)::integer - 1) as week,
        tier
    from core.tier_history
    -- Set back, the clock does not know of later ones.
    where as_of <= (select as_of from ops.clock)
    order by customer_number, week, as_of desc, tier_history_id desc
),
steps as (
    select
        week,
        lag(tier) over (partition by customer_number order by week) as from_tier,
        tier as to_tier
    from week_ends
),
moves as (
    select
        week,
        from_tier,
        to_tier,
        count(*) as mitra
    from steps
    where from_tier is distinct from to_tier
    group by week, from_tier, to_tier
),
grid as (
    select
        weeks.week::date as week,
        tiers.tier
    from (select min(week) as first_week from moves) as started
    cross join lateral generate_series(
        started.first_week::timestamp,
        (select as_of - (extract(isodow from as_of)::integer - 1) from ops.clock)::timestamp,
        interval '7 days') as weeks (week)
    cross join (values ('GOLD'), ('SILVER'), ('BRONZE')) as tiers (tier)
),
flows as (
    select
        grid.week,
        grid.tier,
        coalesce(sum(moves.mitra) filter (where moves.to_tier = grid.tier), 0) as came,
        coalesce(sum(moves.mitra) filter (where moves.from_tier = grid.tier), 0) as went
    from grid
    left join moves on moves.week = grid.week
    group by grid.week, grid.tier
),
standing as (
    select
        week,
        tier,
        sum(came - went) over (partition by tier order by week) - (came - went) as mitra,
        went
    from flows
),
transitions as (
    select week, from_tier, to_tier, mitra from moves
    union all
    select week, tier, tier, mitra - went from standing where mitra > went
)
select
    transitions.week,
    transitions.from_tier,
    transitions.to_tier,
    transitions.mitra::bigint as mitra,
    transitions.mitra::double precision / standing.mitra::double precision as share
from transitions
left join standing
    on standing.week = transitions.week
    and standing.tier = transitions.from_tier;

comment on view marts.tier_transitions is 'One row per (week, from_tier, to_tier) with a mitra in it: where those who stood in a tier when the week began stood when it ended.';
comment on column marts.tier_transitions.week is 'The Monday that it begins on; the clock''s own week is not over.';
comment on column marts.tier_transitions.from_tier is 'Tier when the week began: GOLD, SILVER, BRONZE, or null for a first tier.';
comment on column marts.tier_transitions.to_tier is 'Tier when the week ended; the same as from_tier for those who stayed. Null if later facts left none.';
comment on column marts.tier_transitions.mitra is 'How many mitra.';
comment on column marts.tier_transitions.share is 'Of those in from_tier when the week began, 0 to 1; null for first tiers.';
