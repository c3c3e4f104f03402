-- What a call of a model cost, by the price of its day; null where that is not known.
create function ops.model_cost(
    model_name text, on_date date, prompt_tokens bigint, audio_tokens bigint, output_tokens bigint, thinking_tokens bigint
) returns numeric
language sql stable parallel safe
as $$
    select (
            (prompt_tokens - audio_tokens) * prices.input_usd
            + audio_tokens * prices.audio_usd
            + (output_tokens + thinking_tokens) * prices.output_usd
        ) / 1000000
    from ops.model_prices as prices
    where prices.model = model_name and prices.from_date <= on_date
    order by prices.from_date desc
    limit 1
$$;

comment on function ops.model_cost is 'US dollars for a call of a model on a day; thinking is paid as output.';
