/** The form of rule packs that this version reads and writes. Apart from the schemas, since scripts in pages do without these. */
export const PACK_FORMAT = 1;
