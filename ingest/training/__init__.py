"""Weights from annotated articles: `ingest.training.training.train` is the door."""
