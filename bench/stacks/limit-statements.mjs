const PARAMETERS = { Q1: ['municipality', 'id', 'today'], Q2: ['municipality', 'today'], Q3: ['municipality', 'year'] };

const onDay = (alias, day) =>
  `${alias}.from_on <= ${day} and (${alias}.until_on is null or ${alias}.until_on > ${day})`;

const Q1 = `select json_build_object(
  'id', h.id, 'formedOn', h.formed_on,
  'members', (
    select coalesce(json_agg(json_build_object(
      'role', m.role, 'fromOn', m.from_on,
      'resident', json_build_object('id', r.id, 'givenNames', r.given_names, 'familyNamePrefix', r.family_name_prefix,
        'familyName', r.family_name, 'birthDate', r.birth_date)
    ) order by m.from_on, m.id), '[]')
    from core.household_member m
    join core.resident r on r.municipality = m.municipality and r.id = m.resident_id
    where m.municipality = $1 and m.household_id = h.id and ${onDay('m', '$3::date')}
  ),
  'plan', (
    select json_build_object(
      'id', p.id, 'title', p.title, 'state', p.state, 'adoptedOn', p.adopted_on, 'reviewOn', p.review_on,
      'director', (
        select json_build_object('fromOn', d.from_on, 'professional', json_build_object('name', who.name))
        from core.plan_director d
        join core.professional who on who.municipality = d.municipality and who.id = d.professional_id
        where d.municipality = $1 and d.plan_id = p.id and d.from_on <= $3::date
        order by d.from_on desc limit 1
      ),
      'goals', (
        select coalesce(json_agg(json_build_object('id', g.id, 'description', g.description, 'kind', g.kind,
          'domain', g.domain, 'fromOn', g.from_on, 'targetOn', g.target_on) order by g.from_on, g.id), '[]')
        from core.plan_goal g
        where g.municipality = $1 and g.plan_id = p.id and ${onDay('g', '$3::date')}
      ),
      'buildingBlocks', (
        select coalesce(json_agg(json_build_object('id', b.id, 'title', b.title, 'state', b.state, 'kind', b.kind,
          'fromOn', b.from_on, 'intensity', b.intensity, 'organisation', json_build_object('name', o.name),
          'allocations', (
            select coalesce(json_agg(json_build_object('id', a.id, 'state', a.state, 'volume', a.volume, 'unit', a.unit,
              'frequency', a.frequency, 'priceInCents', a.price_in_cents, 'taskFieldCode', a.task_field_code,
              'product', json_build_object('code', product.code, 'title', product.title)) order by a.from_on, a.id), '[]')
            from core.allocation a
            join core.product product on product.municipality = a.municipality and product.id = a.product_id
            where a.municipality = $1 and a.block_id = b.id
          )) order by b.from_on, b.id), '[]')
        from core.building_block b
        join core.organisation o on o.municipality = b.municipality and o.id = b.organisation_id
        where b.municipality = $1 and b.plan_id = p.id and ${onDay('b', '$3::date')}
      )
    )
    from core.plan p where p.municipality = $1 and p.household_id = h.id and p.state = 'ACTIVE'
  )
)
from core.household h where h.municipality = $1 and h.id = $2`;

const Q1_SUBJECTS = `select m.resident_id from core.household_member m
  where m.municipality = $1 and m.household_id = $2 and ${onDay('m', '$3::date')}`;

const FIRST_TERMS = `select id, rule_id, due_on, resident_id, household_id from core.term
  where municipality = $1 and met_on is null order by due_on, id limit 51`;

const Q2 = `with page as materialized (${FIRST_TERMS})
select json_build_object(
  'nodes', coalesce(json_agg(json_build_object('id', t.id, 'ruleCode', t.rule_id, 'dueOn', t.due_on,
    'resident', json_build_object('id', r.id, 'givenNames', r.given_names, 'familyName', r.family_name),
    'household', json_build_object('id', t.household_id, 'plan', (
      select json_build_object('title', p.title) from core.plan p
      where p.municipality = $1 and p.household_id = t.household_id and p.state = 'ACTIVE'
    ))) order by t.due_on, t.id), '[]'),
  'hasNextPage', (select count(*) > 50 from page)
)
from (select * from page order by due_on, id limit 50) t
join core.resident r on r.municipality = $1 and r.id = t.resident_id
where $2::date is not null`;

const Q2_SUBJECTS = `select distinct m.resident_id from (${FIRST_TERMS.replace('51', '50')}) t
  join core.household_member m on m.municipality = $1 and m.household_id = t.household_id
  where ${onDay('m', '$2::date')}`;

/** Each heading's own lines are summed once; a programme adds those of its task fields. */
const Q3 = `with heading as materialized (
  select h.id, h.path, h.parent_path, h.title, h.kind, h.code, own.costs, own.income, own.lines
  from core.budget budget
  join core.budget_heading h on h.municipality = $1 and h.budget_id = budget.id
  left join lateral (
    select sum(l.amount_in_cents) filter (where l.kind = 'COST') as costs,
      sum(l.amount_in_cents) filter (where l.kind = 'INCOME') as income,
      json_agg(json_build_object('id', l.id, 'title', l.title, 'kind', l.kind, 'amount', l.amount_in_cents,
        'taskFieldCode', l.task_field_code) order by l.position, l.id) as lines
    from core.budget_line l where l.municipality = $1 and l.heading_id = h.id
  ) own on true
  where budget.municipality = $1 and budget.year = $2
), under as (
  select parent_path, sum(costs) as costs, sum(income) as income, json_agg(json_build_object('id', id, 'title', title,
    'kind', kind, 'code', code, 'costs', coalesce(costs, 0), 'income', coalesce(income, 0),
    'balance', coalesce(income, 0) - coalesce(costs, 0), 'lines', coalesce(lines, '[]')) order by path, id) as headings
  from heading where parent_path is not null group by parent_path
), top as (
  select heading.path, heading.id, heading.title, heading.kind, heading.code,
    coalesce(heading.costs, 0) + coalesce(under.costs, 0) as costs,
    coalesce(heading.income, 0) + coalesce(under.income, 0) as income, heading.lines, under.headings
  from heading left join under on under.parent_path = heading.path where heading.parent_path is null
)
select json_build_object('id', budget.id, 'year', budget.year, 'title', budget.title,
  'costs', sum(top.costs), 'income', sum(top.income), 'balance', sum(top.income) - sum(top.costs),
  'headings', json_agg(json_build_object('id', top.id, 'title', top.title, 'kind', top.kind, 'code', top.code,
    'costs', top.costs, 'income', top.income, 'balance', top.income - top.costs, 'lines', coalesce(top.lines, '[]'),
    'headings', coalesce(top.headings, '[]')) order by top.path, top.id))
from core.budget budget cross join top
where budget.municipality = $1 and budget.year = $2 group by budget.id, budget.year, budget.title`;

const READS = { Q1, Q2, Q3 };
const SUBJECTS = { Q1: Q1_SUBJECTS, Q2: Q2_SUBJECTS };

const stepOf = (name, texts) => (input) => ({
  ...{ name: `${name}-${texts === READS ? 'answer' : 'subjects'}`, text: texts[name] },
  values: PARAMETERS[name].map((parameter) => String(input[parameter])),
});
const stepsOf = (texts) => Object.fromEntries(Object.keys(texts).map((name) => [name, stepOf(name, texts)]));

/** The answer of a read as PostgreSQL writes it, in one statement by hand. */
export const answerStep = stepsOf(READS);

/** Ids of whom a read is about; a budget is about nobody. */
export const subjectsStep = stepsOf(SUBJECTS);

/** Takes on a municipality until the end of the transaction. */
export const municipalityStep = (municipality) => ({
  ...{ name: 'municipality', text: "select set_config('app.municipality', $1, true)", values: [municipality] },
});
