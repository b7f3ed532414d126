import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isLoopbackUrl } from './webhook.law';

/** Nothing goes to an address that is of this network, this machine, or of no one machine. */
export class AddressRefused extends Error {
  constructor() {
    super('The webhook stands on an address that is not public.');
    this.name = 'AddressRefused';
  }
}

/** What is given out to machines of the internet by IPv6. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Is this an address of a machine on the internet? An IPv4 address within an IPv6 one is judged as what it is. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL);
}

/** Finds the addresses of a name; of the machine, unless a test gives another. */
export type Resolver = (
  name: string,
  options: { readonly all: true; readonly family?: number | undefined },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const ofMachine: Resolver = (name, { family = 0 }, done) => resolve(name, { all: true, family }, done);

/**
 * Resolves for a connection and refuses the name when any of its addresses is not public: the address that was judged is
 * the one that is connected to, so that a name which changes in between gains nothing.
 */
export const guardedLookup =
  (find: Resolver = ofMachine): LookupFunction =>
  (name, options, done) => {
    const family = typeof options.family === 'number' ? options.family : undefined;
    find(name, { all: true, family }, (error, addresses) => {
      // Of an error there are no addresses, whatever the type says.
      const [first] = error ? [] : addresses;
      const isPublic = first !== undefined && addresses.every(({ address }) => isPublicAddress(address));
      if (error) done(error, '', 0);
      else if (!isPublic) done(new AddressRefused(), '', 0);
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

/** A host as a socket names it: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Does it stand on this machine, where that is allowed? */
export const isAllowedLoopback = (url: URL, mayBeLoopback: boolean): boolean => mayBeLoopback && isLoopbackUrl(url);

/** Why a webhook may not stand there, by the addresses of its name now; null when it may. */
export function refuseAddress(
  url: URL,
  mayBeLoopback: boolean,
  find?: Resolver,
): Promise<'WEBHOOK_ADDRESS_REFUSED' | 'WEBHOOK_HOST_UNKNOWN' | null> {
  const host = hostOf(url);
  if (isAllowedLoopback(url, mayBeLoopback)) return Promise.resolve(null);
  if (isIP(host) !== 0) return Promise.resolve(isPublicAddress(host) ? null : 'WEBHOOK_ADDRESS_REFUSED');
  return new Promise((done) => {
    guardedLookup(find)(host, { all: true }, (error) => {
      if (!error) {
        done(null);
        return;
      }
      done(error instanceof AddressRefused ? 'WEBHOOK_ADDRESS_REFUSED' : 'WEBHOOK_HOST_UNKNOWN');
    });
  });
}
