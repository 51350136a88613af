"""The process that answers (gunicorn's, with threads), stopped without losing who waits to be let in."""

import select
import socket
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from api.problems import unheard
from policymatch.domain.wording import Wording

_TOO_LONG = {
    LimitRequestLine: (
        HTTPStatus.REQUEST_URI_TOO_LONG,
        Wording(zh="请求行超过上限 8190 字节。", en="The request line passes the limit of 8190 bytes."),
    ),
    LimitRequestHeaders: (
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        Wording(zh="请求头过多或过长。", en="There are too many headers, or one is too long."),
    ),
}


class DrainingWorker(ThreadWorker):
    """Told to stop, it takes first whoever the listener's queue holds, then closes its end of the listener.

    gunicorn's own worker leaves the listener open, unheard, until all it took is answered: who connects
    meanwhile waits, and is reset at the end. Here they are answered, and who comes later finds no server.
    """

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: BaseException) -> None:
        """Answer a request that is too long to be read as every other problem is answered."""
        refused = next((told for kind, told in _TOO_LONG.items() if isinstance(exc, kind)), None)
        if refused is None:
            super().handle_error(req, client, addr, exc)
            return
        self.log.warning("Invalid request from ip=%s: %s", (addr or ("",))[0], exc)
        with suppress(OSError):
            write_nonblock(client, unheard(*refused))

    def set_accept_enabled(self, enabled: bool | None) -> None:
        """Hear the listeners, or no longer; for good where the worker was told to stop."""
        super().set_accept_enabled(enabled)
        if not (enabled or self.alive):
            for listener in self.sockets:
                self._take_who_waits(listener)
                listener.close()

    def _take_who_waits(self, listener: socket.socket) -> None:
        listener.setblocking(False)
        while self.nr_conns < self.worker_connections and select.select([listener], [], [], 0)[0]:
            self.accept(listener)
