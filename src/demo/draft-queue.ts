import type { Draft } from './draft.ts';

/** Drafts that wait for their moment, the earliest first and in the order of arrival at one moment (a heap). */
export class DraftQueue {
  readonly #heap: { draft: Draft; n: number }[] = [];
  #arrivals = 0;

  get size(): number {
    return this.#heap.length;
  }

  get nextAt(): number {
    return this.#heap[0]?.draft.createdAt ?? Number.POSITIVE_INFINITY;
  }

  add(draft: Draft): void {
    this.#heap.push({ draft, n: this.#arrivals++ });
    let child = this.#heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBefore(child, parent)) break;
      child = parent;
    }
  }

  take(): Draft | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first?.draft;
    this.#heap[0] = last;
    for (let parent = 0; ; ) {
      let child = 2 * parent + 1;
      if (child + 1 < this.#heap.length && this.#before(child + 1, child)) child++;
      if (child >= this.#heap.length || !this.#swapIfBefore(child, parent)) break;
      parent = child;
    }
    return first.draft;
  }

  #before(i: number, j: number): boolean {
    const a = this.#heap[i];
    const b = this.#heap[j];
    if (a === undefined || b === undefined) return false;
    return a.draft.createdAt === b.draft.createdAt ? a.n < b.n : a.draft.createdAt < b.draft.createdAt;
  }

  #swapIfBefore(child: number, parent: number): boolean {
    const [a, b] = [this.#heap[child], this.#heap[parent]];
    if (a === undefined || b === undefined || !this.#before(child, parent)) return false;
    this.#heap[child] = b;
    this.#heap[parent] = a;
    return true;
  }
}
