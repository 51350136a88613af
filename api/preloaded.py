"""The application as a server makes it, once, before it forks its workers: `api.preloaded:create_app()`."""

from flask_openapi3 import OpenAPI

from api import app as applications
from api.state import served_by


def create_app() -> OpenAPI:
    """The application with the snapshot and all that a match needs opened, so that workers share it."""
    app = applications.create_app()
    served_by(app).open_ahead()
    return app
