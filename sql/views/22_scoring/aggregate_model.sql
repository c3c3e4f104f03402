-- One row: the champion of the small model `aggregate`, its three weights side by side.
create view scoring.aggregate_model as
select
    models.model_version,
    models.intercept,
    models.is_trial,
    rates.factor as repayment_rate,
    rates.reason as repayment_rate_reason,
    days.factor as dpd,
    days.reason as dpd_reason,
    timely.factor as on_time_rate,
    timely.reason as on_time_rate_reason
from core.models as models
left join scoring.feature_words as rates
    on rates.model_version = models.model_version and rates.feature = 'repayment_rate'
left join scoring.feature_words as days
    on days.model_version = models.model_version and days.feature = 'dpd'
left join scoring.feature_words as timely
    on timely.model_version = models.model_version and timely.feature = 'on_time_rate'
where models.model_name = 'aggregate' and models.status = 'champion';

comment on view scoring.aggregate_model is 'One row: the champion of the small model `aggregate`, its three weights side by side.';
