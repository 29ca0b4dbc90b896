"""How well the program reads: measured through its own commands, held above floors that only ever rise."""
