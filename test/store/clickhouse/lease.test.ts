import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Leases } from '../../../src/store/clickhouse/lease.ts';
import { Servers } from '../../../src/store/clickhouse/servers.ts';
import type { ClickHouseAddress } from '../../../src/store/store-address.ts';
import { engines, type TestStore } from '../../engines.ts';

const clickhouses = engines.filter(({ name }) => name !== 'duckdb');

describe.skipIf(clickhouses.length > 0)('claims of writers', () => {
  it.skip('need a ClickHouse');
});

describe.each(clickhouses)('claims of writers on $name', (engine) => {
  let store: TestStore;
  let address: ClickHouseAddress;
  beforeAll(async () => {
    store = await engine.open();
    address = store.options.store as ClickHouseAddress;
  });
  afterAll(() => store.close());

  /** Another Kepi; each knows one node. */
  const holder = (number: number, Kind = Servers) => {
    const node = address.nodes[number % address.nodes.length] as string;
    const servers = new Kind({ ...address, nodes: [node] });
    onTestFinished(() => servers.close());
    return new Leases(servers);
  };

  it('one holds a lane at a time, and each later than all before it', async () => {
    const epochs: number[] = [];
    let holding = 0;
    const rounds = [0, 1, 2, 3].map(async (number) => {
      const leases = holder(number);
      for (let round = 0; round < 8; round++) {
        const lease = await leases.take('records');
        expect(++holding).toBe(1);
        lease.check();
        epochs.push(lease.epoch);
        await delay(Math.random() * 5);
        holding--;
        await lease.release();
      }
    });
    await Promise.all(rounds);
    expect(epochs).toHaveLength(32);
    expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
  });

  it('who looked before somebody else had the lane, and claims it after, is later all the same', async () => {
    const others = holder(0);
    const epochs: number[] = [];
    let asked = 0;
    class Late extends Servers {
      override async ask<T>(...args: Parameters<typeof Servers.prototype.ask<T>>): Promise<T> {
        if (++asked === 2) {
          for (let round = 0; round < 3; round++) {
            const lease = await others.take('people');
            epochs.push(lease.epoch);
            await lease.release();
          }
        }
        return super.ask(...args);
      }
    }
    const lease = await holder(1, Late).take('people');
    expect(epochs).toHaveLength(3);
    expect(lease.epoch).toBeGreaterThan(Math.max(...epochs));
    await lease.release();
  });
});
