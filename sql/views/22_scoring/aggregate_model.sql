-- One row: the champion of the small model `aggregate`, its three weights side by side, and
-- their reasons in that order.
create view scoring.aggregate_model as
select
    models.model_version,
    models.intercept,
    models.is_trial,
    rates.factor as repayment_rate,
    days.factor as dpd,
    timely.factor as on_time_rate,
    array[rates.reason, days.reason, timely.reason] as reasons
from core.models as models
left join scoring.feature_words as rates
    on rates.model_version = models.model_version and rates.feature = 'repayment_rate'
left join scoring.feature_words as days
    on days.model_version = models.model_version and days.feature = 'dpd'
left join scoring.feature_words as timely
    on timely.model_version = models.model_version and timely.feature = 'on_time_rate'
where models.model_name = 'aggregate' and models.status = 'champion';

comment on view scoring.aggregate_model is 'One row: the champion of the small model `aggregate`, its three weights side by side, and their reasons in that order.';
