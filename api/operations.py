"""GET /healthz, /readyz, /metrics: what a machine asks of a worker."""

from collections.abc import Iterator
from contextlib import suppress

from flask import Blueprint, Flask, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from api.state import Served
from policymatch.domain.errors import PolicymatchError


class Metrics:
    """The figures of all workers of a server together (`api/server.py`); else those of this process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "policymatch_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "policymatch_request_seconds", "Time to answer.", ("route",), registry=self._registry
        )

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def told(self, served: Served) -> bytes:
        """All figures, in the text format of Prometheus."""
        measures = CollectorRegistry()
        measures.register(_MeasuresServed(served))
        return generate_latest(self._together()) + generate_latest(measures)

    def _together(self) -> CollectorRegistry:
        """What all workers counted, those that are no more among them."""
        together = CollectorRegistry()
        try:
            MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        except ValueError:  # No folder is shared: there is one process.
            return self._registry
        return together


class _MeasuresServed(Collector):
    """How many measures are served, asked anew each time: all workers serve the same."""

    def __init__(self, served: Served) -> None:
        self._served = served

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The figure of the snapshot that is served; none where nothing can be."""
        told = GaugeMetricFamily("policymatch_measures", "Measures served.", labels=["snapshot"])
        with suppress(PolicymatchError):
            snapshot = self._served.snapshot()
            told.add_metric([snapshot.id], len(snapshot))
        yield told


def operate(app: Flask, served: Served, metrics: Metrics) -> None:
    """Add the routes of operations to `app`."""
    operations = Blueprint("operations", __name__)

    @operations.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @operations.get("/readyz")
    def readyz() -> Response:
        """Ready when the snapshot is open and its encoder, and the re-ranker where one is set, loaded."""
        snapshot = served.snapshot()
        told = {"status": "ready", "snapshot": snapshot.id, "encoder": snapshot.encoder.name}
        if snapshot.reranker is not None:
            told["reranker"] = snapshot.reranker.name
        return jsonify(told)

    @operations.get("/metrics")
    def show_metrics() -> Response:
        return Response(metrics.told(served), content_type=CONTENT_TYPE_LATEST)

    app.register_blueprint(operations)
