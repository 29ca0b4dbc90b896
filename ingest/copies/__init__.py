"""The same text in several papers: what two texts share, and whether one is a copy of the other."""
