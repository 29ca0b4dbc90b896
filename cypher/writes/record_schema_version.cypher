// Notes which version of cypher/schema.cypher was applied.
// params: version
MERGE (schema:SchemaVersion {id: 'counterclaim'})
SET schema.version = $version
