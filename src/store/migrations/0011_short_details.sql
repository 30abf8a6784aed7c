-- What explains a score is kept as lists, their order that of store/score-detail.ts: the names of the fields were half of it, and
-- compressing them most of what saving scores cost.

-- The owner has no policy on scores, and needs none but here.
alter table score no force row level security;
update score set detail = jsonb_set(detail, '{contributions}', (
  select coalesce(jsonb_agg(jsonb_build_array(
    contribution -> 'dimension', contribution -> 'signal', contribution -> 'bp', contribution -> 'subScore',
    contribution #> '{evidence,text}',
    (
      select coalesce(jsonb_agg(jsonb_build_array(figure -> 'label', figure -> 'kind', figure -> 'value') order by nth), '[]')
      from jsonb_array_elements(contribution #> '{evidence,figures}') with ordinality as stated (figure, nth)
    )
  ) order by place), '[]')
  from jsonb_array_elements(detail -> 'contributions') with ordinality as stated (contribution, place)
));
alter table score force row level security;
