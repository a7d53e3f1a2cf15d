/** Of which write a row is, and whether it has gone by it: the newest counts. */
export const versionColumns: readonly string[] = ['kepi_version', 'kepi_gone'];
