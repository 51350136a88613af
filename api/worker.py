"""The process that answers (gunicorn's, with threads), stopped without losing who waits to be let in."""

import select
import socket

from gunicorn.workers.gthread import ThreadWorker


class DrainingWorker(ThreadWorker):
    """Told to stop, it takes first whoever the listener's queue holds, then closes its end of the listener.

    gunicorn's own worker leaves the listener open, unheard, until all it took is answered: who connects
    meanwhile waits, and is reset at the end. Here they are answered, and who comes later finds no server.
    """

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
