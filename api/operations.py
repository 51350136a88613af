"""GET /healthz, /readyz, /metrics: what a machine asks of a worker."""

from flask import Blueprint, Flask, Response, jsonify
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from api.state import Served


class Metrics:
    """The figures of one worker."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "policymatch_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "policymatch_request_seconds", "Time to answer.", ("route",), registry=self.registry
        )
        self.measures = Gauge(
            "policymatch_measures", "Measures served.", ("snapshot",), registry=self.registry
        )

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)


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
        snapshot = served.held
        if snapshot is not None:
            metrics.measures.clear()
            metrics.measures.labels(snapshot.id).set(len(snapshot))
        return Response(generate_latest(metrics.registry), content_type=CONTENT_TYPE_LATEST)

    app.register_blueprint(operations)
