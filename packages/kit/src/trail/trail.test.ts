import { Trail } from './trail';
import { newTrace } from './trace-context';

const trail = (): Trail =>
  new Trail(
    {
      ...{ municipality: '0222', kind: 'PARTNER', subject: 'x', organisation: null, client: null, roles: [] },
      ...{ activity: 'signal:submit', today: '2018-03-01' },
    },
    newTrace(),
  );

describe('transactions of one operation that end at once', () => {
  it('log and commit one after the other, in the order in which they came to their end', async () => {
    const one = trail();
    const told: string[] = [];
    const first = await one.takeTurn();
    const second = one.takeTurn().then((end) => {
      told.push('second begins');
      end();
    });
    const third = one.takeTurn().then(() => told.push('third begins'));
    await Promise.resolve();
    told.push('first ends');
    first();
    await Promise.all([second, third]);
    expect(told).toEqual(['first ends', 'second begins', 'third begins']);
  });

  it('an operation waits for no other', async () => {
    await trail().takeTurn();
    await expect(trail().takeTurn()).resolves.toBeInstanceOf(Function);
  });
});
