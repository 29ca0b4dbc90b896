// The nodes and edges within one or two edges of a node, the nearest first, not more edges than asked for.
// params: depth, id, limit
CALL () {
  MATCH (node:Article {id: $id})
  RETURN node
  UNION
  MATCH (node:Actor {id: $id})
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
  OPTIONAL MATCH (centre)-[edge:ASSERTS|DENIES|REPORTS|ABOUT|INVOLVES|SPEAKS_FOR|CONTRADICTS|COPY_OF]-(near)
  WITH edge, near
  ORDER BY edge.id
  LIMIT $limit
  RETURN collect(edge) AS first_edges, collect(DISTINCT near) AS nearest
}
CALL (first_edges, nearest) {
  UNWIND nearest AS near
  CALL (near) {
    MATCH (near)-[edge:ASSERTS|DENIES|REPORTS|ABOUT|INVOLVES|SPEAKS_FOR|CONTRADICTS|COPY_OF]-()
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
WITH centre, (first_edges + more_edges)[..$limit] AS edges
CALL (centre, edges) {
  UNWIND [centre] + [edge IN edges | startNode(edge)] + [edge IN edges | endNode(edge)] AS node
  WITH DISTINCT node
  ORDER BY node.id
  RETURN collect({id: node.id, type: toLower(head([label IN labels(node) WHERE label <> 'Past'])), name: node.name}) AS nodes
}
RETURN
  nodes,
  [edge IN edges | {
    id: edge.id,
    type: type(edge),
    from: startNode(edge).id,
    to: endNode(edge).id,
    article_id: edge.article_id,
    start: edge.start,
    end: edge.end
  }] AS edges
