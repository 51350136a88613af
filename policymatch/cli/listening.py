"""Whether a server may listen at an address, told before one is started."""

import errno
import socket
import time

from policymatch.domain.errors import SettingsError

_TRIES, _SECONDS = 5, 1.0
"""As patient as gunicorn is: a server that was just told to stop may hold its port a moment longer."""


def wait_for_address(host: str, port: int) -> None:
    """Return once a server may listen there.

    Raises SettingsError: another program listens there and goes on to, or the address can't be had.
    """
    for left in reversed(range(_TRIES)):
        try:
            _listen(host, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise _no_address(host, port, error) from error
            if not left:
                raise _in_use(host, port) from error
            time.sleep(_SECONDS)
        else:
            return


def _listen(host: str, port: int) -> None:
    bare = host.strip("[]")
    family = socket.AF_INET6 if ":" in bare else socket.AF_INET
    socket.create_server((bare, port), family=family).close()


def _in_use(host: str, port: int) -> SettingsError:
    return SettingsError(
        zh=f"{host}:{port} 已被其他程序占用；请停止该程序，或用 --port（POLICYMATCH_PORT）换一个端口。",
        en=f"Another program listens at {host}:{port}; stop it, or name another port with --port "
        "(POLICYMATCH_PORT).",
    )


def _no_address(host: str, port: int, error: OSError) -> SettingsError:
    return SettingsError(
        zh=f"不能在 {host}:{port} 监听：{error.strerror}；请检查 --host 和 --port。",
        en=f"No server can listen at {host}:{port}: {error.strerror}; check --host and --port.",
    )
