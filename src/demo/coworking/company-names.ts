const firstWords =
  `Amberfold Brightquay Cindermark Dovetale Elmspire Fernlight Gantrywick Harrowbell Inkmeadow Junipyre Kestrelo
  Larkfathom Mossbridge Nimbletide Oakenlume Pebblewright Quillmark Rookhaven Saltferry Thistlebay Umbrelle
  Velvetine Willowcast Xylofern Yarrowgate Zephyrline`.split(/\s+/);
const secondWords = ['Studio', 'Labs', 'Partners', 'Analytics', 'Works', 'Design', 'Legal', 'Collective'];

/** The n-th company that does not exist: always the same one, never the same as another. */
export function companyName(n: number): string {
  const first = firstWords[n % firstWords.length];
  const round = Math.floor(n / firstWords.length);
  const second = secondWords[(n * 3 + round) % secondWords.length];
  const more = Math.floor(round / secondWords.length);
  return more === 0 ? `${first} ${second}` : `${first} ${second} ${more + 1}`;
}
