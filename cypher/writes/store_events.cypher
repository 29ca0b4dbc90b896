// Stores events.
// params: at, rows
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
ON CREATE SET
  event.learnt_at = $at,
  event.name = row.name,
  event.type = row.type,
  event.trigger = row.trigger,
  event.date = row.date,
  event.place = row.place,
  event.status = row.status,
  event.listed_at = row.listed_at
REMOVE event:Past
RETURN count(event) AS stored
