"""Which claims are one: what each says in parts, how alike two are, and which claim each telling joins."""
