"""Who may change something: the bearer of the token that the settings hold."""

import hmac
from http import HTTPStatus
from typing import Any

from flask import request

from api.problems import Refusal
from policymatch.config import Settings

SCHEME: dict[str, Any] = {"bearer": {"type": "http", "scheme": "bearer"}}
SECURITY: list[dict[str, list[str]]] = [{"bearer": []}]


def require_token(settings: Settings) -> None:
    """Let only the bearer of the token through.

    Raises Refusal: 403 where no token is set, or an empty one, 401 where another or none is given.
    """
    token = settings.token.get_secret_value() if settings.token else ""
    if not token:
        raise Refusal(
            HTTPStatus.FORBIDDEN,
            zh="此功能未开放；请设置 POLICYMATCH_TOKEN。",
            en="This is shut; set POLICYMATCH_TOKEN to open it.",
        )
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    # A scheme is one in whatever case (RFC 9110, 11.1); a token is not.
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
        raise Refusal(
            HTTPStatus.UNAUTHORIZED,
            zh="没有令牌，或令牌不对；请用 Authorization: Bearer <令牌>。",
            en="There is no token, or it is not the one; send Authorization: Bearer <token>.",
        )
