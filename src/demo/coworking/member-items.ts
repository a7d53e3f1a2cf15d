import { isHere } from './coworkers.ts';
import { grantByHand, type PendingCredit } from './credit-grants.ts';
import { sellProducts } from './products.ts';
import type { Scene } from './scene.ts';
import { addTimeCredit } from './time-credits.ts';
import { sellPass } from './time-passes.ts';

/** What members buy and are given in a month; every kind has its turn. */
export class MemberItems {
  #timeCredits = 0;
  #passes = 0;
  #grants = 0;

  add(scene: Scene, index: number): PendingCredit[] {
    const { world, month } = scene;
    const pending: PendingCredit[] = [];
    const lastDay = Math.min(month.endDay, world.today) - 1;
    for (const coworker of world.coworkers) {
      if (coworker.location !== month.location || !isHere(coworker, lastDay)) continue;
      const turn = coworker.n + index;
      sellProducts(scene, coworker, index);
      if (turn % 4 === 1) addTimeCredit(scene, coworker, this.#timeCredits++);
      if (turn % 4 === 2) sellPass(scene, coworker, this.#passes++);
      if (turn % 6 === 0) pending.push(...grantByHand(scene, coworker, this.#grants++));
    }
    return pending;
  }
}
