import { eventSettings } from '../event/event-settings';
import { faultOf, refuseUrl, retryAfter } from './webhook.law';

describe('where a webhook may stand', () => {
  it.each<[string, boolean, string | null]>([
    ['https://partner.example.nl/events', false, null],
    ['https://partner.example.nl:8443/events?of=0222', false, null],
    ['http://partner.example.nl/events', false, 'WEBHOOK_URL_NOT_HTTPS'],
    ['http://partner.example.nl/events', true, 'WEBHOOK_URL_NOT_HTTPS'],
    ['http://127.0.0.1:4001/', true, null],
    ['http://[::1]:4001/', true, null],
    ['http://127.0.0.1:4001/', false, 'WEBHOOK_URL_NOT_HTTPS'],
    ['http://127.0.0.2:4001/', true, 'WEBHOOK_URL_NOT_HTTPS'],
    ['http://localhost:4001/', true, 'WEBHOOK_URL_NOT_HTTPS'],
    ['ftp://partner.example.nl/', true, 'WEBHOOK_URL_NOT_HTTPS'],
    ['file:///etc/passwd', true, 'WEBHOOK_URL_INVALID'],
    ['https://user@partner.example.nl/', false, 'WEBHOOK_URL_INVALID'],
    ['https://:word@partner.example.nl/', false, 'WEBHOOK_URL_INVALID'],
    ['https://partner.example.nl/#here', false, 'WEBHOOK_URL_INVALID'],
    ['partner.example.nl', false, 'WEBHOOK_URL_INVALID'],
    [`https://partner.example.nl/${'x'.repeat(2000)}`, false, 'WEBHOOK_URL_INVALID'],
    ['', false, 'WEBHOOK_URL_INVALID'],
  ])('%s, on this machine as well: %s', (url, mayBeLoopback, refusal) => {
    expect(refuseUrl(url, mayBeLoopback)).toBe(refusal);
  });
});

describe('when a failed delivery is tried again', () => {
  const { delivery } = eventSettings.parse({});
  it.each([
    [1, 10],
    [2, 30],
    [3, 90],
    [8, 21_600],
    [11, 21_600],
    [12, null],
    [13, null],
  ])('after %i tries in %s seconds', (failed, seconds) => {
    expect(retryAfter(failed, delivery)).toBe(seconds);
  });

  it('goes by what the municipality has set', () => {
    const set = eventSettings.parse({ delivery: { firstRetrySeconds: 1, factor: 1, tries: 2 } }).delivery;
    expect([retryAfter(1, set), retryAfter(2, set)]).toEqual([1, null]);
  });
});

it.each([
  [{ status: 200 }, null],
  [{ status: 202 }, null],
  [{ status: 299 }, null],
  [{ status: 199 }, 'HTTP_STATUS'],
  [{ status: 301 }, 'REDIRECTED'],
  [{ status: 308 }, 'REDIRECTED'],
  [{ status: 400 }, 'HTTP_STATUS'],
  [{ status: 410 }, 'HTTP_STATUS'],
  [{ status: 500 }, 'HTTP_STATUS'],
  [{ fault: 'TIMEOUT' as const }, 'TIMEOUT'],
  [{ fault: 'ADDRESS_REFUSED' as const }, 'ADDRESS_REFUSED'],
])('a reply %j is the fault %s', (reply, fault) => {
  expect(faultOf(reply)).toBe(fault);
});
