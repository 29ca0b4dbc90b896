// Which version of cypher/schema.cypher was applied to this graph.
// params:
MATCH (schema:SchemaVersion {id: 'counterclaim'})
RETURN schema.version AS version
