import { StoreBusy } from './store-busy.ts';

/** Each keeps its sorted rows until its last reader has them. */
const places = 4;

/** Exports that may be under way at once. */
export class ExportPlaces {
  #taken = 0;

  take(): void {
    if (this.#taken >= places) {
      throw new StoreBusy(`${places} exports are under way already; try again when one has ended`);
    }
    this.#taken += 1;
  }

  leave(): void {
    this.#taken -= 1;
  }
}
