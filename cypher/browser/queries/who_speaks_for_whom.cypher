// Who speaks for whom
MATCH speaks = (:Actor)-[:SPEAKS_FOR]->(:Actor)
RETURN speaks
LIMIT 100
