"""Free ports on this machine, the same as last time where they are still free."""

import socket

from graph.embedded.configuration import Ports
from graph.embedded.errors import PortInUse


def chosen(last: Ports | None, *, bolt: int | None, http: int | None) -> Ports:
    """Ports that were asked for must be free; others are those of the last start, else any."""
    first = _port(bolt, last.bolt if last else None, "bolt_port", taken=())
    return Ports(first, _port(http, last.http if last else None, "http_port", taken=(first,)))


def _port(asked: int | None, last: int | None, name: str, *, taken: tuple[int, ...]) -> int:
    if asked is not None:
        if not _is_free(asked):
            raise PortInUse(
                f"Port {asked} is in use by another program: stop that program, "
                f"give another {name}, or give none and a free port is chosen"
            )
        return asked
    return last if last and last not in taken and _is_free(last) else _any(taken)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _any(taken: tuple[int, ...]) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port if port not in taken else _any(taken)
