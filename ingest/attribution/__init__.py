"""Who said what: cues, their sources and their contents."""
