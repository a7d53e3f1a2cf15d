/** No content hash is as large, so at equal versions the tombstone wins. */
export const tombstoneHash = 2 ** 53;
