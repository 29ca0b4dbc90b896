// The indexes and whether each is in use.
// params:
SHOW INDEXES YIELD name, state
RETURN name, state
ORDER BY name
