"""Prometheus metrics: how many requests, how long they took, how large the graph is."""

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})


class Metrics:
    """The measurements of one service; a registry of its own keeps two services in one process apart."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("route", "method")
        self._requests = Counter(
            "counterclaim_requests", "Requests answered.", (*labels, "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "counterclaim_request_seconds", "Seconds from request to answer.", labels, registry=self._registry
        )
        self._size = Gauge("counterclaim_graph", "Nodes and edges.", ("kind",), registry=self._registry)
        self._up = Gauge("counterclaim_graph_up", "1 while the database answers.", registry=self._registry)

    def observe(self, route: str, method: str, status: int, seconds: float) -> None:
        # A made-up method must not become a time series of its own.
        method = method if method in METHODS else "other"
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route, method).observe(seconds)

    def size(self, counts: Mapping[str, int] | None) -> None:
        """Note how much there is of each kind, or that the database did not say."""
        self._up.set(0 if counts is None else 1)
        for kind, number in (counts or {}).items():
            self._size.labels(kind).set(number)

    def text(self) -> bytes:
        return generate_latest(self._registry)
