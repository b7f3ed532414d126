import type { LogLines } from '@eenplan/core';
import type { LogConnection } from './log-connection';
import { LogWriter } from './log-writer';

const lines = (municipality: string, operation = 'x'): LogLines => ({
  processing: [{ operation: { municipality, operation }, people: [] }],
  audit: [{ municipality, operation }],
});

/** A connection that keeps what it is sent, and refuses what holds this. */
function connection(refuses = 'nothing'): LogConnection & { readonly groups: string[][]; ended: boolean } {
  const groups: string[][] = [];
  return {
    ...{ groups, ended: false },
    async write({ processing }) {
      await Promise.resolve();
      if (processing.some(({ operation }) => operation['operation'] === refuses)) throw new Error('refused');
      groups.push(processing.map(({ operation }) => String(operation['municipality'])));
    },
    async end() {
      this.ended = true;
      await Promise.resolve();
    },
  };
}

describe('lines of operations', () => {
  it('that end together go in one statement, also of two municipalities', async () => {
    const to = connection();
    const writer = new LogWriter(to);
    await Promise.all([writer.append(lines('0001')), writer.append(lines('0002')), writer.append(lines('0001'))]);
    expect(to.groups).toEqual([['0001', '0002', '0001']]);
  });

  it('that come while others are written go in the next statement', async () => {
    const to = connection();
    const writer = new LogWriter(to);
    const first = writer.append(lines('0001'));
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, writer.append(lines('0002')), writer.append(lines('0003'))]);
    await writer.append(lines('0004'));
    expect(to.groups).toEqual([['0001'], ['0002', '0003'], ['0004']]);
  });

  it('that cannot be written stop their own answer and no other', async () => {
    const to = connection('broken');
    const writer = new LogWriter(to);
    const outcomes = await Promise.allSettled([
      ...[writer.append(lines('0001')), writer.append(lines('0002', 'broken')), writer.append(lines('0003'))],
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { extensions: { code: 'LOG_UNAVAILABLE' } } });
    expect(to.groups).toEqual([['0001'], ['0003']]);
  });

  it('are written before the connection is let go', async () => {
    const to = connection();
    const writer = new LogWriter(to);
    const appended = writer.append(lines('0001'));
    await writer.close();
    await appended;
    expect(to).toMatchObject({ groups: [['0001']], ended: true });
  });
});
