// The nodes and edges within one or two edges of a node, the nearest first, not more edges than asked for, as they were known at a time; of an actor that was merged, those of what it became.
// params: as_of, depth, id, limit
CALL () {
  MATCH (node:Article {id: $id})
  RETURN node
  UNION
  MATCH (given:Actor {id: $id})
  MATCH (given)-[:MERGED_INTO*0..5]->(node:Actor)
  WHERE EXISTS { MATCH (node)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
  RETURN node
  UNION
  MATCH (node:Claim {id: $id})
  RETURN node
  UNION
  MATCH (node:Denial {id: $id})
  RETURN node
  UNION
  MATCH (node:Event {id: $id})
  RETURN node
}
WITH node AS centre
LIMIT 1
CALL (centre) {
  OPTIONAL MATCH (centre)-[:REPLACES*0..1]->(version:Article WHERE version.known_from <= $as_of < version.known_until)
  RETURN count(version) AS versions
}
CALL (centre) {
  OPTIONAL MATCH (centre)-[edge:ASSERTS|ASSERTED|DENIES|DENIED|REPORTS|REPORTED|ABOUT|WAS_ABOUT|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR|CONTRADICTS|CONTRADICTED|COPY_OF|WAS_COPY_OF WHERE edge.known_from <= $as_of < edge.known_until]-(near)
  WITH edge, near
  ORDER BY edge.id
  LIMIT $limit
  RETURN collect(edge) AS first_edges, collect(DISTINCT near) AS nearest
}
CALL (first_edges, nearest) {
  UNWIND nearest AS near
  CALL (near) {
    MATCH (near)-[edge:ASSERTS|ASSERTED|DENIES|DENIED|REPORTS|REPORTED|ABOUT|WAS_ABOUT|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR|CONTRADICTS|CONTRADICTED|COPY_OF|WAS_COPY_OF WHERE edge.known_from <= $as_of < edge.known_until]-()
    WHERE $depth > 1
    RETURN edge
    ORDER BY edge.id
    LIMIT $limit
  }
  WITH DISTINCT edge, first_edges
  WHERE NOT edge IN first_edges
  WITH edge
  ORDER BY edge.id
  LIMIT $limit
  RETURN collect(edge) AS more_edges
}
WITH centre, versions, first_edges, more_edges
WHERE versions > 0 OR size(first_edges) > 0
WITH centre, (first_edges + more_edges)[..$limit] AS edges
CALL (centre, edges) {
  UNWIND [centre] + [edge IN edges | startNode(edge)] + [edge IN edges | endNode(edge)] AS node
  WITH DISTINCT node
  OPTIONAL MATCH (node)-[:REPLACES]->(version:Article WHERE version.known_from <= $as_of < version.known_until)
  WITH node, coalesce(version.name, node.name) AS name
  ORDER BY node.id
  RETURN collect({id: node.id, type: toLower(head([label IN labels(node) WHERE label <> 'Past'])), name: name}) AS nodes
}
RETURN
  nodes,
  [edge IN edges | {
    id: edge.id,
    type: CASE type(edge)
      WHEN 'ASSERTED' THEN 'ASSERTS'
      WHEN 'DENIED' THEN 'DENIES'
      WHEN 'REPORTED' THEN 'REPORTS'
      WHEN 'WAS_ABOUT' THEN 'ABOUT'
      WHEN 'INVOLVED' THEN 'INVOLVES'
      WHEN 'SPOKE_FOR' THEN 'SPEAKS_FOR'
      WHEN 'CONTRADICTED' THEN 'CONTRADICTS'
      WHEN 'WAS_COPY_OF' THEN 'COPY_OF'
      ELSE type(edge)
    END,
    from: startNode(edge).id,
    to: endNode(edge).id,
    article_id: edge.article_id,
    start: edge.start,
    end: edge.end
  }] AS edges
