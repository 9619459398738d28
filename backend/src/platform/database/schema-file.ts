/** The committed text of the schema, from the package's own folder in source and in dist alike. */
export const SCHEMA_FILE = new URL('../../../schema.sql', import.meta.url);
