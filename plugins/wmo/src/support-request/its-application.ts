/**
 * Does an application belong to a support request? SQL over two aliases. To the latest that came in before it, or on its
 * day; of two of one day, to the later recorded.
 */
export const isItsApplicationSql = (request: string, application: string): string =>
  `(${application}.municipality = ${request}.municipality and ${application}.resident_id = ${request}.resident_id
    and ${application}.law_code = 'WMO' and ${application}.received_on >= ${request}.received_on
    and not exists (
      select from wmo.support_request later
      where later.municipality = ${request}.municipality and later.resident_id = ${request}.resident_id
        and later.received_on <= ${application}.received_on
        and (later.received_on, later.recorded_at, later.id)
          > (${request}.received_on, ${request}.recorded_at, ${request}.id)))`;
