-- With which households a professional (by the subject of the token) is involved, and from when until when: as director
-- of the plan, by an act or a conversation in a case that is open, or because a member lives in the area of a team.
create view core.area_involvement with (security_invoker = true) as
  select address.municipality, address.resident_id, professional.subject,
    greatest(address.from_on, place.from_on, covered.from_on, member.from_on) as from_on,
    least(address.until_on, place.until_on, covered.until_on, member.until_on) as until_on
  from core.resident_address address
  join core.area_postcode place
    on place.municipality = address.municipality and place.postcode = address.postcode
    and address.house_number >= place.first_number
    and (place.last_number is null or address.house_number <= place.last_number)
    and (place.side = 'ALL' or (place.side = 'ODD') = (address.house_number % 2 = 1))
  join core.team_area covered on covered.municipality = place.municipality and covered.area_id = place.area_id
  join core.team_member member on member.municipality = covered.municipality and member.team_id = covered.team_id
  join core.professional professional
    on professional.municipality = member.municipality and professional.id = member.professional_id
  where address.kind = 'RESIDENCE';
grant select on core.area_involvement to eenplan_app, eenplan_worker;

create view core.involvement with (security_invoker = true) as
  select plan.municipality, plan.household_id, professional.subject, director.from_on, director.until_on
  from core.plan_director_period director
  join core.plan plan on plan.municipality = director.municipality and plan.id = director.plan_id
  join core.professional professional
    on professional.municipality = director.municipality and professional.id = director.professional_id
  union all
  select file.municipality, file.household_id, event.recorded_by, event.occurred_on, file.closed_on
  from core.case_event event
  join core.case_file file on file.municipality = event.municipality and file.id = event.case_id
  union all
  select file.municipality, file.household_id, professional.subject, conversation.held_on, file.closed_on
  from core.conversation_participant participant
  join core.conversation conversation
    on conversation.municipality = participant.municipality and conversation.id = participant.conversation_id
  join core.case_file file on file.municipality = participant.municipality and file.id = participant.case_id
  join core.professional professional
    on professional.municipality = participant.municipality and professional.id = participant.professional_id
  union all
  select member.municipality, member.household_id, area.subject,
    greatest(member.from_on, area.from_on), least(member.until_on, area.until_on)
  from core.household_member member
  join core.area_involvement area
    on area.municipality = member.municipality and area.resident_id = member.resident_id
  where member.residing <> 'NONE';
grant select on core.involvement to eenplan_app, eenplan_worker;

-- Since when until when a residence is secret, without where it is.
create view core.address_secrecy with (security_invoker = true) as
  select municipality, id, resident_id, from_on, until_on from core.resident_address where is_secret and kind = 'RESIDENCE';
grant select on core.address_secrecy to eenplan_app, eenplan_worker;
