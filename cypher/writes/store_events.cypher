// Stores events.
// params: rows
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
ON CREATE SET
  event.name = row.name,
  event.type = row.type,
  event.trigger = row.trigger,
  event.date = row.date,
  event.place = row.place,
  event.status = row.status,
  event.listed_at = row.listed_at
RETURN count(event) AS stored
