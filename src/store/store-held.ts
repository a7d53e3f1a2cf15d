/** Another process has the data folder open. */
export class StoreHeld extends Error {
  constructor(folder: string) {
    super(`the data folder ${folder} is in use by another process`);
    this.name = 'StoreHeld';
  }
}
