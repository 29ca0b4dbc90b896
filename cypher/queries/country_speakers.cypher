// Ids of a state by any of its names, and of those who spoke for it at a time, directly or through others.
// params: as_of, key, phrase
CALL db.index.fulltext.queryNodes('actor_keys', $phrase) YIELD node
WHERE $key IN node.keys AND node.kind IN ['state', 'place', 'unknown']
WITH collect(node) AS found
UNWIND CASE WHEN any(node IN found WHERE node.kind = 'state') THEN [node IN found WHERE node.kind = 'state'] ELSE found END AS country
MATCH (speaker:Actor)-[speaking:SPEAKS_FOR|SPOKE_FOR*0..4]->(country)
WHERE all(edge IN speaking WHERE edge.known_from <= $as_of < edge.known_until)
RETURN DISTINCT speaker.id AS id
ORDER BY id
